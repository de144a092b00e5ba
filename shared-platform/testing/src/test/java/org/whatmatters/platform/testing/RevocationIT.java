package org.whatmatters.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.access.AccessRevokedV1;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class RevocationIT {

    private static final UUID SUBJECT = UUID.randomUUID();
    private static final UUID LINK_WORKERS = UUID.randomUUID();
    private static final UUID TRUST = UUID.randomUUID();

    private final Api api;
    private final Events events;

    RevocationIT(Api api, Events events) {
        this.api = api;
        this.events = events;
    }

    @Test
    void a_member_of_two_organisations_loses_the_one() {
        var here = Tokens.staffNamed(SUBJECT, LINK_WORKERS, Role.REFERRER);
        var there = Tokens.staffNamed(SUBJECT, TRUST, Role.REFERRER);
        var colleague = Tokens.staff(LINK_WORKERS, Role.REFERRER);
        assertThat(status(here)).isEqualTo(201);

        revoke(SUBJECT, LINK_WORKERS);

        await().atMost(Duration.ofSeconds(10)).until(() -> status(here) == 401);
        assertThat(status(there)).isEqualTo(201);
        assertThat(status(colleague)).isEqualTo(201);
    }

    @Test
    void the_answer_is_that_to_any_token_that_is_not_good() {
        var subject = UUID.randomUUID();
        var token = Tokens.staffNamed(subject, LINK_WORKERS, Role.REFERRER);
        revoke(subject, null);
        await().atMost(Duration.ofSeconds(10)).until(() -> status(token) == 401);

        var answer = api.as(token).post("/api/v1/parcels", Map.of("label", "books"));

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:whatmatters:problem:not-signed-in");
        assertThat(answer.body()).doesNotContain("revoked");
    }

    @Test
    void what_cannot_be_read_keeps_no_other_from_being_heard() {
        var subject = UUID.randomUUID();
        var token = Tokens.staffNamed(subject, LINK_WORKERS, Role.REFERRER);

        events.sendRaw(Topic.ACCESS_REVOCATION, subject.toString(), "no event".getBytes(StandardCharsets.UTF_8));
        events.send(Topic.ACCESS_REVOCATION, subject, AccessRevokedV1.TYPE, 1, "{\"subject\": 7}");
        revoke(subject, null);

        await().atMost(Duration.ofSeconds(10)).until(() -> status(token) == 401);
    }

    private void revoke(UUID subject, @Nullable UUID organisation) {
        var inASecond = Instant.now().plusSeconds(1);
        events.send(
                Topic.ACCESS_REVOCATION,
                subject,
                AccessRevokedV1.TYPE,
                1,
                new AccessRevokedV1(subject, organisation, inASecond));
    }

    private int status(String token) {
        return api.as(token).post("/api/v1/parcels", Map.of("label", "books")).status();
    }
}
