package org.whatmatters.referral;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.referral.calendar.WorkingDays;
import tools.jackson.databind.JsonNode;

/// What the team that sent a referral is told at its end: never more than its agency's level, what the person said, and
/// whether the person is hidden allow together.
@IntegrationTest
class ClosedLoopIT {

    private static final String HOPE = "To sing in a choir again";

    private static final List<String> KINDS = List.of(
            "GP_PRACTICE",
            "PCN",
            "PHARMACY",
            "ACUTE",
            "COMMUNITY",
            "MENTAL_HEALTH",
            "COUNCIL",
            "FIRE",
            "POLICE",
            "JOBCENTRE",
            "HOUSING_ASSOCIATION",
            "SCHOOL",
            "LINK_WORKER_HOST",
            "VCSE");

    private final JdbcClient jdbc;
    private final Town town;

    ClosedLoopIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.town = Town.settled(api, events, jdbc);
    }

    /// What is told of one referral, with the level that all three allow.
    private record Told(int level, String progress, boolean outcome, boolean summary) {

        static Told at(int level) {
            return new Told(level, level < 2 ? "RECEIVED" : "CLOSED", level >= 4, level >= 5);
        }
    }

    @Test
    void each_kind_of_agency_at_each_level_is_told_what_that_level_the_persons_word_and_the_restriction_allow() {
        var id = closed();
        var wrong = new ArrayList<String>();

        for (var said : new @Nullable String[] {null, "YES", "NO"}) {
            personSays(id, said);
            for (var kind : KINDS) {
                for (var level = 0; level <= 6; level++) {
                    agencyIs(kind, level);
                    var mayHear = "JOBCENTRE".equals(kind) ? "YES".equals(said) : !"NO".equals(said);
                    var expected = Told.at(mayHear ? level : Math.min(level, 1));
                    var sent = town.officer().get(path("sent/" + id)).json();
                    if (!tells(sent, expected)) {
                        wrong.add(kind + " at " + level + ", the person said " + said + ": " + sent.propertyNames());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void of_somebody_hidden_no_level_tells_anything() {
        var id = closed();
        agencyIs("GP_PRACTICE", 6);

        jdbc.sql("""
                        insert into access_state (person_id, version, restricted, named) values (:person, 1, true, '{}')
                        on conflict (person_id) do update set restricted = true, named = '{}'
                        """).param("person", town.personOf(id)).update();

        assertThat(town.officer().get(path("sent/" + id)).status()).isEqualTo(404);
        assertThat(town.officer().get(path("sent")).body()).doesNotContain(id);
    }

    @ParameterizedTest(name = "home for {0} days: {1}")
    @CsvSource({"14, IN_CONTACT", "15, ACCEPTED"})
    void two_weeks_after_somebody_went_home_the_hospital_is_told_no_more_than_that_they_were_taken_on(
            int days, String progress) {
        var id = town.active();
        agencyIs("ACUTE", 4);
        wentHome(id, days);

        assertThat(town.officer()
                        .get(path("sent/" + id))
                        .json()
                        .required("progress")
                        .asString())
                .isEqualTo(progress);
        assertThat(town.officer()
                        .get(path("sent?limit=200&progress=" + progress))
                        .body())
                .contains(id);
        var counted = town.officer().get(path("sent/counts")).json().required("progress");
        for (var told : List.of("IN_CONTACT", "ACCEPTED")) {
            var listed =
                    town.officer().get(path("sent?limit=200&progress=" + told)).json();
            assertThat(counted.path(told).asInt())
                    .as(told)
                    .isEqualTo(listed.required("items").size());
        }
    }

    @Test
    void each_count_is_what_the_list_shows_to_every_kind_of_agency_whatever_people_said() {
        for (var said : new @Nullable String[] {null, "YES", "NO"}) {
            personSays(town.submitted(), said);
            personSays(town.active(), said);
            personSays(closed(), said);
            var home = town.active();
            personSays(home, said);
            wentHome(home, 20);
        }

        for (var kind : List.of("FIRE", "ACUTE", "JOBCENTRE")) {
            for (var level = 1; level <= 4; level++) {
                agencyIs(kind, level);
                var counted = town.officer().get(path("sent/counts")).json().required("progress");
                for (var progress : List.of("RECEIVED", "ACCEPTED", "IN_CONTACT", "NOT_TAKEN_UP", "CLOSED")) {
                    var shown = town.officer()
                            .get(path("sent?limit=200&progress=" + progress))
                            .json()
                            .required("items");
                    assertThat(counted.path(progress).asInt())
                            .as("%s of %s at %d", progress, kind, level)
                            .isEqualTo(shown.size());
                    assertThat(shown)
                            .allSatisfy(
                                    one -> assertThat(one.required("progress").asString())
                                            .isEqualTo(progress));
                }
            }
        }
    }

    @Test
    void two_weeks_after_somebody_went_home_the_hospital_is_not_told_whether_it_helped() {
        var id = closed();
        agencyIs("ACUTE", 6);
        wentHome(id, 15);

        var sent = town.officer().get(path("sent/" + id)).json();

        assertThat(tells(sent, new Told(3, "CLOSED", false, false)))
                .as(sent.toString())
                .isTrue();
    }

    /// As if the form had been the hospital's.
    private void wentHome(String id, int daysAgo) {
        jdbc.sql("update referral set form_id = 'hospital-discharge' where id = :id::uuid")
                .param("id", id)
                .update();
        jdbc.sql("""
                        update referral_answers
                           set answers = answers || jsonb_build_object('availableFrom', :day::text)
                         where referral_id = :id::uuid
                        """)
                .param(
                        "day",
                        LocalDate.now(WorkingDays.LONDON).minusDays(daysAgo).toString())
                .param("id", id)
                .update();
    }

    private static boolean tells(JsonNode sent, Told told) {
        var names = new HashSet<>(sent.propertyNames());
        names.removeAll(Set.of("personId", "withdrawalAskedAt"));
        var expected = new HashSet<>(Set.of(
                "id", "reference", "submittedAt", "personName", "progress", "questions", "linkedWith", "answers"));
        if (told.outcome()) {
            expected.add("outcome");
        }
        if (told.summary()) {
            expected.addAll(Set.of("personSays", "hopes", "notes"));
        }
        return names.equals(expected)
                && sent.path("progress").asString().equals(told.progress())
                && sent.toString().contains(HOPE) == told.summary();
    }

    private String closed() {
        var id = town.active();
        var end = Map.of(
                "ending", "CLOSED",
                "reasonCode", "SUPPORT_GIVEN",
                "outcome", "HELPED",
                "personSays", "PARTLY",
                "hopes", List.of(Map.of("hopedFor", HOPE, "outcome", "HELPED")));
        var answer = town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", end);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return id;
    }

    /// As the news of the person's word would have it.
    private void personSays(String id, @Nullable String said) {
        var person = canonicalOf(id);
        jdbc.sql("""
                        insert into access_state (person_id, version, restricted, named) values (:person, 1, false, '{}')
                        on conflict (person_id) do nothing
                        """).param("person", person).update();
        jdbc.sql("""
                        insert into agreement (person_id, organisation_id, headings, feedback)
                        values (:person, :agency, '{}', :said)
                        on conflict (person_id, organisation_id) do update set feedback = :said
                        """)
                .param("person", person)
                .param("agency", town.fireService)
                .param("said", said)
                .update();
    }

    private UUID canonicalOf(String id) {
        return requireNonNull(jdbc.sql("select canonical_person(:person)")
                .param("person", town.personOf(id))
                .query(UUID.class)
                .single());
    }

    /// As the news of the organisation would have it.
    private void agencyIs(String kind, int level) {
        jdbc.sql("update organisation set kind = :kind, feedback_level = :level where id = :agency")
                .param("kind", kind)
                .param("level", level)
                .param("agency", town.fireService)
                .update();
    }
}
