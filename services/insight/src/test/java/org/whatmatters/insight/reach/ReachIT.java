package org.whatmatters.insight.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.ContactMadeV1;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralReopenedV1;
import org.whatmatters.contracts.referral.ReferralSubmittedV1;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ReachIT {

    private static final String REFERRALS = "/api/v1/insight/referrals-by-agency";
    private static final String WAITS = "/api/v1/insight/time-to-first-contact";
    private static final UUID ICB = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private final Api analyst;
    private final Events events;
    private final JdbcClient jdbc;

    ReachIT(Api api, Events events, JdbcClient jdbc) {
        this.analyst = api.as(Tokens.staff(ICB, Role.ANALYST));
        this.events = events;
        this.jdbc = jdbc;
    }

    /// Each run has an agency and months of its own: the figures of a month are protected together.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void referrals_are_counted_once_in_any_order(long seed) {
        var year = 2030 + seed;
        var agency = "FIRE_" + seed;
        new ReferralNews()
                .submitted(6, agency, Instant.parse(year + "-03-02T09:00:00Z"))
                .submitted(7, agency, Instant.parse(year + "-04-02T09:00:00Z"))
                .spokenWithAfter(Duration.ofHours(5), agency, Instant.parse(year + "-04-03T09:00:00Z"))
                .tell(events, jdbc, seed);

        var months = "?from=" + year + "-03&to=" + year + "-";
        assertThat(analyst.get(REFERRALS + months + "04").json().path("total").asInt())
                .isEqualTo(14);
        var march = analyst.get(REFERRALS + months + "03").json();
        assertThat(march.path("total").asInt()).isEqualTo(6);
        assertThat(march.at("/rows/0/agencyType").asString()).isEqualTo(agency);
        assertThat(march.at("/rows/0/referrals").asInt()).isEqualTo(6);
        assertThat(march.at("/rows/0/suppressed").asBoolean()).isFalse();
        assertThat(march.at("/suppression/below").asInt()).isEqualTo(5);
    }

    @Test
    void a_month_is_a_month_in_england() {
        new ReferralNews()
                .submitted(5, "SUMMER_TIME", Instant.parse("2041-06-30T23:30:00Z"))
                .tell(events, jdbc, 0);

        assertThat(analyst.get(REFERRALS + "?from=2041-06&to=2041-06")
                        .json()
                        .path("rows")
                        .size())
                .isZero();
        assertThat(analyst.get(REFERRALS + "?from=2041-07&to=2041-07")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void a_small_number_is_null_and_so_is_what_would_give_it_away() {
        var may = Instant.parse("2042-05-02T09:00:00Z");
        new ReferralNews()
                .submitted(2, "POLICE_SMALL", may)
                .submitted(9, "JOBCENTRE_LARGE", may)
                .submitted(8, "SCHOOL_LARGE", may)
                .tell(events, jdbc, 0);

        var answer = analyst.get(REFERRALS + "?from=2042-05&to=2042-05").json();

        assertThat(row(answer, "POLICE_SMALL").path("referrals").isNull()).isTrue();
        assertThat(row(answer, "POLICE_SMALL").path("suppressed").asBoolean()).isTrue();
        assertThat(row(answer, "JOBCENTRE_LARGE").path("suppressed").asBoolean())
                .isTrue();
        assertThat(row(answer, "SCHOOL_LARGE").path("referrals").asInt()).isEqualTo(8);
        assertThat(answer.path("total").asInt()).isEqualTo(19);
    }

    @Test
    void waits_are_measured_from_submission_to_first_contact() {
        var agency = "HOUSING_WAIT";
        var june = Instant.parse("2043-06-02T09:00:00Z");
        var news = new ReferralNews();
        Stream.of(10, 20, 30, 40, 50).forEach(hours -> news.spokenWithAfter(Duration.ofHours(hours), agency, june));
        news.submitted(6, agency, june).endedUnheard(5, agency, june).tell(events, jdbc, 0);

        var row = row(analyst.get(WAITS).json(), agency);

        assertThat(row.path("medianHours").asDouble()).isEqualTo(30);
        assertThat(row.path("p90Hours").asDouble()).isEqualTo(46);
        assertThat(row.path("contacted").asInt()).isEqualTo(5);
        assertThat(row.path("waiting").asInt()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void what_a_death_had_closed_by_mistake_waits_again(long seed) {
        var agency = "REOPENED_" + seed;
        new ReferralNews()
                .endedAndReopened(6, agency, Instant.parse("2046-0" + seed + "-02T09:00:00Z"))
                .tell(events, jdbc, seed);

        assertThat(row(analyst.get(WAITS).json(), agency).path("waiting").asInt())
                .isEqualTo(6);
    }

    @Test
    void a_wait_that_would_give_a_few_people_away_is_null() {
        var july = Instant.parse("2044-07-02T09:00:00Z");
        new ReferralNews()
                .submitted(6, "COUNCIL_WAIT", july)
                .spokenWithAfter(Duration.ofHours(2), "COUNCIL_WAIT", july)
                .tell(events, jdbc, 0);

        var row = row(analyst.get(WAITS).json(), "COUNCIL_WAIT");

        assertThat(row.path("suppressed").asBoolean()).isTrue();
        assertThat(List.of("medianHours", "p90Hours", "contacted", "waiting"))
                .allMatch(name -> row.get(name).isNull());
    }

    @Test
    void the_ids_of_people_and_referrals_are_not_kept() {
        var person = UUID.randomUUID();
        var referral = UUID.randomUUID();
        new ReferralNews()
                .submitted(referral, person, "NOT_KEPT", Instant.parse("2045-01-02T09:00:00Z"))
                .identified(person)
                .restricted(person, false, 1)
                .tell(events, jdbc, 0);

        assertThat(jdbc.sql("select count(*) from journey j where j.agency_type = 'NOT_KEPT'")
                        .query(Long.class)
                        .single())
                .isOne();
        for (var table :
                List.of("journey", "person_alias", "restriction", "inbox", "event", "outbox", "parked_event")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like any (:ids)")
                            .param("ids", new String[] {"%" + person + "%", "%" + referral + "%"})
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void the_examples_of_the_contracts_are_understood() {
        var contact = tellExample(ContactMadeV1.TYPE, "contact-made");
        var submitted = tellExample(ReferralSubmittedV1.TYPE, "submitted");
        var ended = tellExample(ReferralEndedV1.TYPE, "ended");
        var reopened = tellExample(ReferralReopenedV1.TYPE, "reopened");

        ReferralNews.awaitTakenIn(jdbc, contact, submitted, ended, reopened);
    }

    private UUID tellExample(String type, String fact) {
        return events.send(Topic.REFERRAL_EVENTS, UUID.randomUUID(), type, 1, Events.example("referral", fact));
    }

    private static JsonNode row(JsonNode answer, String agencyType) {
        return answer.path("rows")
                .valueStream()
                .filter(row -> row.path("agencyType").asString().equals(agencyType))
                .findFirst()
                .orElseThrow();
    }
}
