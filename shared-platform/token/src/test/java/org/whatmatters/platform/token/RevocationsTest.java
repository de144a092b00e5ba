package org.whatmatters.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;

class RevocationsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID SAM = UUID.randomUUID();
    private static final UUID ALEX = UUID.randomUUID();
    private static final UUID LINK_WORKERS = UUID.randomUUID();
    private static final UUID TRUST = UUID.randomUUID();

    private final Revocations revocations = new Revocations(Clock.fixed(NOON, ZoneOffset.UTC));

    /// Whose tokens, for which organisation × a token of Sam's for the link workers.
    static Stream<Arguments> everyScope() {
        return Stream.of(
                arguments(SAM, LINK_WORKERS, true),
                arguments(SAM, null, true),
                arguments(null, LINK_WORKERS, true),
                arguments(null, null, true),
                arguments(SAM, TRUST, false),
                arguments(ALEX, LINK_WORKERS, false),
                arguments(ALEX, null, false),
                arguments(null, TRUST, false));
    }

    @ParameterizedTest
    @MethodSource("everyScope")
    void only_tokens_of_that_subject_for_that_organisation_are_refused(
            @Nullable UUID subject, @Nullable UUID organisation, boolean refused) {
        revocations.learn(subject, organisation, NOON);

        assertThat(isRefused(token(SAM, LINK_WORKERS, NOON.minusSeconds(1)))).isEqualTo(refused);
    }

    @Test
    void a_token_of_a_person_is_refused_only_where_no_organisation_is_named() {
        var own = token(SAM, null, NOON.minusSeconds(1));

        revocations.learn(SAM, LINK_WORKERS, NOON);
        assertThat(isRefused(own)).isFalse();

        revocations.learn(SAM, null, NOON);
        assertThat(isRefused(own)).isTrue();
    }

    /// A token carries whole seconds: of the one in which it was revoked, nobody can tell whether it came before.
    @ParameterizedTest
    @CsvSource({
        "11:59:59, 12:00:00.000, true",
        "12:00:00, 12:00:00.000, false",
        "12:00:00, 12:00:00.300, true",
        "12:00:01, 12:00:00.999, false"
    })
    void a_token_of_the_same_second_is_refused_and_of_the_next_is_good(
            String issuedAt, String notBefore, boolean refused) {
        revocations.learn(SAM, LINK_WORKERS, Instant.parse("2026-03-02T" + notBefore + "Z"));

        assertThat(isRefused(token(SAM, LINK_WORKERS, Instant.parse("2026-03-02T" + issuedAt + "Z"))))
                .isEqualTo(refused);
    }

    @Test
    void an_earlier_revocation_heard_later_takes_nothing_back() {
        revocations.learn(SAM, null, NOON);
        revocations.learn(SAM, null, NOON.minusSeconds(60));

        assertThat(isRefused(token(SAM, LINK_WORKERS, NOON.minusSeconds(1)))).isTrue();
    }

    @Test
    void what_no_living_token_can_come_before_is_forgotten() {
        revocations.learn(SAM, null, NOON.minus(Duration.ofMinutes(9)));
        revocations.learn(ALEX, null, NOON.minus(Duration.ofMinutes(11)));

        revocations.forgetOld();

        assertThat(revocations.known()).isOne();
    }

    private boolean isRefused(Jwt token) {
        return revocations.validate(token).hasErrors();
    }

    private static Jwt token(UUID subject, @Nullable UUID organisation, Instant issuedAt) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(subject.toString())
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(5, ChronoUnit.MINUTES));
        if (organisation != null) {
            token.claim("organization", Map.of("an-alias", Map.of("wm_id", List.of(organisation.toString()))));
        }
        return token.build();
    }
}
