package org.whatmatters.insight.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class ReachRefusalsIT {

    private static final String REFERRALS = "/api/v1/insight/referrals-by-agency";
    private static final String WAITS = "/api/v1/insight/time-to-first-contact";
    private static final UUID ICB = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private final Api api;
    private final Api analyst;

    ReachRefusalsIT(Api api) {
        this.api = api;
        this.analyst = api.as(Tokens.staff(ICB, Role.ANALYST));
    }

    @ParameterizedTest
    @EnumSource
    void only_those_who_answer_for_the_system_see_its_measures(Role role) {
        var mayUse = List.of(Role.ANALYST, Role.ICS_ADMIN, Role.TEAM_LEAD).contains(role);

        for (var path : List.of(REFERRALS, WAITS)) {
            assertThat(api.as(Tokens.staff(ICB, role)).get(path).status()).isEqualTo(mayUse ? 200 : 403);
        }
    }

    @Test
    void a_person_and_a_stranger_see_none() {
        assertThat(api.as(Tokens.person(UUID.randomUUID())).get(REFERRALS).status())
                .isEqualTo(403);
        assertThat(api.get(REFERRALS).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "?from=March&to=2026-13, /from /to",
        "?from=2026-03-01, /from",
        "?from=2026-04&to=2026-03, /from",
        "?to=%2B999999999-12, /to"
    })
    void months_that_are_none_are_all_named(String query, String fields) {
        var answer = analyst.get(REFERRALS + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly(fields.split(" "));
    }
}
