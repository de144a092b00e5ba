package org.whatmatters.person.member.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.hearUntil;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.access.AccessRevokedV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.member.SignIn;
import org.whatmatters.person.member.SignInEvent;
import org.whatmatters.person.member.SignInServiceInMemory;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class FollowSignInServiceIT {

    private final FollowSignInService follow;
    private final SignInServiceInMemory signIn;
    private final Events events;
    private final JdbcClient jdbc;
    private final Api administrator;
    private final UUID organisation = Neighbours.newId();

    FollowSignInServiceIT(
            FollowSignInService follow, SignInServiceInMemory signIn, Events events, @Beside JdbcClient jdbc, Api api) {
        this.follow = follow;
        this.signIn = signIn;
        this.events = events;
        this.jdbc = jdbc;
        this.administrator = api.as(Tokens.staff(UUID.randomUUID(), Role.ICS_ADMIN));
    }

    @Test
    void what_is_done_to_an_account_ends_its_tokens_once() {
        var subject = UUID.randomUUID();
        var at = now();
        happens(at, subject, null, true);

        follow.followOn();
        follow.followOn();

        hearUntil(() -> assertThat(revocationsOf(subject)).isNotEmpty());
        assertThat(revocationsOf(subject)).containsExactly(new AccessRevokedV1(subject, null, at));
    }

    @Test
    void two_instances_at_once_tell_it_once() {
        var subject = UUID.randomUUID();
        happens(now(), subject, null, true);

        IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(follow::followOn))
                .toList()
                .forEach(CompletableFuture::join);

        hearUntil(() -> assertThat(revocationsOf(subject)).isNotEmpty());
        assertThat(revocationsOf(subject)).hasSize(1);
    }

    @Test
    void an_event_that_is_overtaken_by_a_later_one_is_not_missed() {
        var later = UUID.randomUUID();
        var earlier = UUID.randomUUID();
        happens(now(), later, null, true);
        follow.followOn();

        happens(now().minusSeconds(30), earlier, null, true);
        follow.followOn();

        hearUntil(() -> assertThat(revocationsOf(earlier)).hasSize(1));
    }

    @Test
    void the_doors_are_told_although_the_list_of_workers_cannot_be_brought_into_step_yet() {
        var subject = UUID.randomUUID();
        know("Wren Marsh", subject, "triager");
        happens(now(), subject, organisation, true);
        signIn.goesAway();
        follow.followOn();
        hearUntil(() -> assertThat(revocationsOf(subject)).hasSize(1));
        assertThat(rolesOf(subject)).containsExactly("triager");
        signIn.comesBack();

        follow.followOn();

        assertThat(rolesOf(subject)).isEmpty();
        assertThat(revocationsOf(subject)).hasSize(1);
    }

    @Test
    void whoever_was_removed_there_works_here_no_more() {
        var subject = UUID.randomUUID();
        know("Wren Marsh", subject, "triager");
        happens(now(), subject, organisation, true);

        follow.followOn();

        assertThat(rolesOf(subject)).isEmpty();
    }

    @Test
    void a_role_taken_there_is_taken_here_and_one_given_there_is_given_here() {
        var wren = signIn.hasWorker(organisation, Role.LINK_WORKER);
        know("Wren Marsh", wren, "triager");
        happens(now(), wren, organisation, false);

        follow.followOn();

        assertThat(rolesOf(wren)).containsExactly("link-worker");
        assertThat(revocationsOf(wren)).isEmpty();
    }

    @Test
    void what_is_done_to_the_whole_organisation_is_done_to_everybody_in_it() {
        var wren = signIn.hasWorker(organisation, Role.LINK_WORKER);
        var gone = UUID.randomUUID();
        know("Wren Marsh", wren, "triager");
        know("Gale Frost", gone, "triager");
        happens(now(), null, organisation, true);

        follow.followOn();

        assertThat(rolesOf(wren)).containsExactly("link-worker");
        assertThat(rolesOf(gone)).isEmpty();
        hearUntil(() -> assertThat(revocations())
                .anyMatch(revoked -> revoked.subject() == null && organisation.equals(revoked.organisationId())));
    }

    @Test
    void who_signed_in_and_who_was_not_let_in_is_written_down_once() {
        var subject = UUID.randomUUID();
        signIn.signsIn(new SignIn(UUID.randomUUID().toString(), now(), subject, true));
        signIn.signsIn(new SignIn(UUID.randomUUID().toString(), now(), subject, false));

        follow.followOn();
        follow.followOn();

        assertThat(jdbc.sql(
                                "select outcome from audit_entry where subject = :subject and action = 'sign in' order by id")
                        .param("subject", subject)
                        .query(String.class)
                        .list())
                .containsExactly("GRANTED", "REFUSED");
    }

    private void know(String name, UUID subject, String role) {
        administrator.put(
                "/api/v1/organisations/" + organisation,
                Map.of("alias", "south-" + organisation, "name", "South", "kind", "COUNCIL"));
        assertThat(administrator
                        .put(
                                "/api/v1/organisations/" + organisation + "/members/" + subject,
                                Map.of("name", name, "roles", List.of(role)))
                        .status())
                .isEqualTo(200);
    }

    private void happens(Instant at, @Nullable UUID subject, @Nullable UUID where, boolean takesAway) {
        signIn.happens(new SignInEvent(UUID.randomUUID().toString(), at, subject, where, takesAway));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private List<@Nullable String> rolesOf(UUID subject) {
        return jdbc.sql("select unnest(roles) from member where organisation_id = :organisation and subject = :subject")
                .param("organisation", organisation)
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private List<AccessRevokedV1> revocationsOf(UUID subject) {
        return revocations().stream()
                .filter(revoked -> subject.equals(revoked.subject()))
                .toList();
    }

    private List<AccessRevokedV1> revocations() {
        return events.received(Topic.ACCESS_REVOCATION, AccessRevokedV1.TYPE).stream()
                .map(told -> new AccessRevokedV1(
                        idIn(told.data().path("subject").asString("")),
                        idIn(told.data().path("organisationId").asString("")),
                        Instant.parse(told.data().path("notBefore").asString())))
                .toList();
    }

    private static @Nullable UUID idIn(String text) {
        return text.isEmpty() ? null : UUID.fromString(text);
    }
}
