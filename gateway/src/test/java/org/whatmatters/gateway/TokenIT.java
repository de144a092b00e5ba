package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.platform.token.Revocations;

@GatewayTest
class TokenIT {

    private final Door door;
    private final Revocations revocations;

    TokenIT(Door door, Revocations revocations) {
        this.door = door;
        this.revocations = revocations;
    }

    static Stream<Arguments> tokensThatOpenNothing() {
        return Stream.of(
                arguments("expired", Tokens.expired()),
                arguments("not yet valid", Tokens.notYetValid()),
                arguments("without an end", Tokens.endless()),
                arguments("of another issuer", Tokens.ofAnotherIssuer()),
                arguments("for another audience", Tokens.forAnotherAudience()),
                arguments("signed by a stranger", Tokens.signedByAStranger()),
                arguments("signed with an unknown key", Tokens.signedWithAnUnknownKey()),
                arguments("tampered with", Tokens.tampered()),
                arguments("unsigned", Tokens.unsigned()),
                arguments("signed with the public key as secret", Tokens.signedWithThePublicKeyAsSecret()),
                arguments("no token at all", "nonsense"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatOpenNothing")
    void a_bad_token_is_refused_before_any_service_hears_of_it(String kind, String token) {
        var path = "/api/v1/referrals/" + UUID.randomUUID();

        var answer = door.get(path, "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:whatmatters:problem:not-signed-in");
        assertThat(Backends.of(Target.REFERRAL).seen(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/forms",
                "/api/v1/me",
                "/api/v1/plans/1",
                "/api/v1/directory/services",
                "/api/v1/budgets",
                "/api/v1/messages/mine",
                "/api/v1/insight/time-to-first-contact",
                "/api/v1/nobody-serves-this",
                "/api",
                "/api/v1/publicly",
                "/%61pi/v1/me"
            })
    void without_a_token_every_api_address_is_shut(String path) {
        assertThat(door.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_in_the_query_or_a_cookie_is_none() {
        assertThat(door.get("/api/v1/me?access_token=" + Tokens.good(), "Cookie", "token=" + Tokens.good())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_good_token_goes_on_to_the_service() {
        var path = "/api/v1/referrals/" + UUID.randomUUID();

        assertThat(door.getWithToken(path).statusCode()).isEqualTo(200);

        assertThat(Backends.of(Target.REFERRAL).only(path).header("Authorization"))
                .startsWith("Bearer ey");
    }

    @Test
    void a_token_issued_before_it_was_revoked_is_refused_and_the_next_one_is_good() {
        var subject = UUID.randomUUID();
        var path = "/api/v1/referrals/" + UUID.randomUUID();
        var before = Tokens.of(subject, Instant.now().minusSeconds(2));

        revocations.learn(subject, null, Instant.now().minusSeconds(1));

        var answer = door.get(path, "Authorization", "Bearer " + before);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:whatmatters:problem:not-signed-in");
        assertThat(Backends.of(Target.REFERRAL).seen(path)).isEmpty();
        assertThat(door.get(path, "Authorization", "Bearer " + Tokens.of(subject, Instant.now()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_call_back_token_on_an_open_route_is_left_for_its_service_to_check() {
        var path = "/api/v1/public/notify/receipts?mark=" + UUID.randomUUID();

        var answer =
                door.send("POST", path, BodyPublishers.ofString("{}"), "Authorization", "Bearer a-call-back-token");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Backends.of(Target.NOTIFICATION).only(path).header("Authorization"))
                .isEqualTo("Bearer a-call-back-token");
    }

    @Test
    void when_the_keys_cannot_be_fetched_nobody_is_told_that_their_token_is_bad() {
        try {
            Backends.of(Target.KEYCLOAK).answers(500, "text/plain", "");

            var answer = door.get("/api/v1/me", "Authorization", "Bearer " + Tokens.signedWithAnUnknownKey());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        } finally {
            Backends.serveKeys();
        }
    }
}
