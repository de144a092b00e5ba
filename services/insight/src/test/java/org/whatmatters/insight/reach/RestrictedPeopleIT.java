package org.whatmatters.insight.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.messaging.Rebuild;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// Whoever is restricted is in no count. Each test has a year of its own, in which six others are counted.
@IntegrationTest
class RestrictedPeopleIT {

    private static final UUID ICB = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private final Api analyst;
    private final Events events;
    private final JdbcClient jdbc;
    private final Rebuild rebuild;

    RestrictedPeopleIT(Api api, Events events, JdbcClient jdbc, Rebuild rebuild) {
        this.analyst = api.as(Tokens.staff(ICB, Role.ANALYST));
        this.events = events;
        this.jdbc = jdbc;
        this.rebuild = rebuild;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void who_is_restricted_is_not_counted_in_whatever_order_it_is_heard(long seed) {
        var year = 2050 + (int) seed;
        var person = UUID.randomUUID();

        sixAndOne(year, person)
                .identified(person)
                .restricted(person, false, 1)
                .restricted(person, true, 2)
                .tell(events, jdbc, seed);

        assertThat(countedIn(year)).isEqualTo(6);
    }

    @Test
    void what_was_counted_goes_with_the_restriction_and_comes_back_when_it_is_lifted() {
        var person = UUID.randomUUID();
        sixAndOne(2054, person).identified(person).tell(events, jdbc, 0);
        assertThat(countedIn(2054)).isEqualTo(7);

        new ReferralNews().restricted(person, true, 2).tell(events, jdbc, 0);
        assertThat(countedIn(2054)).isEqualTo(6);

        new ReferralNews().restricted(person, false, 3).tell(events, jdbc, 0);
        assertThat(countedIn(2054)).isEqualTo(7);
    }

    @Test
    void older_news_that_come_late_lift_nothing() {
        var person = UUID.randomUUID();
        sixAndOne(2055, person).identified(person).restricted(person, true, 5).tell(events, jdbc, 0);

        new ReferralNews().restricted(person, false, 4).tell(events, jdbc, 0);

        assertThat(countedIn(2055)).isEqualTo(6);
    }

    @Test
    void a_referral_under_another_id_of_theirs_is_not_counted_either() {
        var person = UUID.randomUUID();
        var restricted = UUID.randomUUID();
        sixAndOne(2056, person)
                .identified(person, restricted, 0, 1)
                .identified(restricted)
                .restricted(restricted, true, 1)
                .tell(events, jdbc, 0);
        assertThat(countedIn(2056)).isEqualTo(6);

        new ReferralNews().identified(person, person, 0, 2).tell(events, jdbc, 0);

        assertThat(countedIn(2056)).isEqualTo(7);
    }

    @Test
    void nobody_is_counted_before_it_is_known_who_they_are() {
        var person = UUID.randomUUID();
        sixAndOne(2057, person).tell(events, jdbc, 0);

        assertThat(countedIn(2057)).isEqualTo(6);
    }

    @Test
    void nobody_is_counted_whose_circle_has_to_be_heard_of_first() {
        var person = UUID.randomUUID();
        sixAndOne(2058, person).identified(person, person, 2, 1).tell(events, jdbc, 0);
        assertThat(countedIn(2058)).isEqualTo(6);

        new ReferralNews().restricted(person, false, 3).tell(events, jdbc, 0);

        assertThat(countedIn(2058)).isEqualTo(7);
    }

    @Test
    void their_waits_are_not_measured() {
        var agency = "RESTRICTED_WAIT";
        var june = Instant.parse("2059-06-02T09:00:00Z");
        var person = UUID.randomUUID();
        var news = new ReferralNews();
        for (int i = 0; i < 5; i++) {
            news.spokenWithAfter(Duration.ofHours(10), agency, june);
        }
        news.submitted(6, agency, june)
                .submitted(UUID.randomUUID(), person, agency, june)
                .identified(person)
                .restricted(person, true, 1)
                .tell(events, jdbc, 0);

        assertThat(waitsAfter(agency).path("waiting").asInt()).isEqualTo(6);
    }

    @Test
    void they_stay_out_when_all_is_learnt_again() {
        var person = UUID.randomUUID();
        sixAndOne(2060, person).identified(person).restricted(person, true, 2).tell(events, jdbc, 0);

        rebuild.run();

        assertThat(countedIn(2060)).isEqualTo(6);
    }

    private static ReferralNews sixAndOne(int year, UUID person) {
        var at = Instant.parse(year + "-03-02T09:00:00Z");
        return new ReferralNews()
                .submitted(6, "FIRE_OF_" + year, at)
                .submitted(UUID.randomUUID(), person, "FIRE_OF_" + year, at);
    }

    private int countedIn(int year) {
        return analyst.get("/api/v1/insight/referrals-by-agency?from=%d-01&to=%d-12".formatted(year, year))
                .json()
                .path("total")
                .asInt();
    }

    private JsonNode waitsAfter(String agency) {
        return analyst.get("/api/v1/insight/time-to-first-contact")
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("agencyType").asString().equals(agency))
                .findFirst()
                .orElseThrow();
    }
}
