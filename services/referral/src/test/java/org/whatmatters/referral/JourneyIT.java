package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.MessageRequestedV1;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.contracts.person.PersonProfileV1.SafeContact;
import org.whatmatters.contracts.referral.AppointmentBookedV1;
import org.whatmatters.contracts.referral.ContactMadeV1;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
class JourneyIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    JourneyIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void a_doorstep_referral_joins_the_queue_of_the_team_that_serves_the_place() {
        var submission = town.submit();
        var id = submission.json().required("id").asString();
        town.answered(id, town.personOf(id), "CANDIDATES", 0);

        assertThat(submission.status()).isEqualTo(201);
        assertThat(submission.json().required("reference").asString()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        var queue = town.triager().get("/api/v1/referrals/incoming").json().required("items");
        assertThat(queue).hasSize(1);
        var first = queue.required(0);
        assertThat(first.required("id")).isEqualTo(submission.json().required("id"));
        assertThat(first.required("personName").asString()).isEqualTo("June");
        assertThat(first.required("identity").asString()).isEqualTo("NOT_CHECKED");
        assertThat(first.required("referrerName").asString()).isEqualTo("Fire and Rescue");
        assertThat(first.required("reason").asString()).isEqualTo("Alone since her husband died in spring");
        assertThat(first.required("ball").required("sentence").asString())
                .startsWith("Link Workers of " + town.district + " decides by ");
    }

    @Test
    void once_person_has_answered_the_tag_goes_and_the_person_has_a_name() {
        var id = town.unanswered();
        var canonical = UUID.randomUUID();

        town.answered(id, canonical, "MATCHED", 0);
        events.send(
                Topic.PERSON_PROFILE,
                canonical,
                PersonProfileV1.TYPE,
                1,
                new PersonProfileV1(
                        canonical, "June Hartley", "1948", null, null, null, java.util.List.of(), unknown(), false, 1));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var file = town.triager().get(path(id)).json();
            assertThat(file.required("identity").asString()).isEqualTo("CHECKED");
            assertThat(file.required("personName").asString()).isEqualTo("June Hartley");
            assertThat(file.required("personId").asString()).isEqualTo(canonical.toString());
        });
    }

    @Test
    void accepted_assigned_and_spoken_with() {
        var id = town.active();

        var file = town.worker().get(path(id)).json();
        assertThat(file.required("state").asString()).isEqualTo("active");
        assertThat(file.required("worker").required("name").asString()).isEqualTo("Sam Reed");
        assertThat(file.required("contacts").required(0).required("outcome").asString())
                .isEqualTo("SPOKE");
        assertThat(file.required("answers").required(0).required("value").asString())
                .isEqualTo("June");
        var caseload = town.worker().get("/api/v1/referrals/caseload?mine=true").json();
        assertThat(caseload.required("items").required(0).required("id").asString())
                .isEqualTo(id);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                events.received(Topic.REFERRAL_EVENTS, ContactMadeV1.TYPE, UUID.fromString(id)))
                        .hasSize(1));
    }

    @Test
    void whoever_submits_or_changes_is_written_down() {
        var id = town.active();

        assertThat(jdbc.sql("""
                                select distinct action || ' ' || basis from audit_entry
                                 where :person = any (person_ids)
                                   and action in ('submit referral', 'change referral')
                                 order by 1
                                """)
                        .param("person", town.personOf(id))
                        .query(String.class)
                        .list())
                .containsExactly("change referral HOST", "submit referral REFERRER");
    }

    @Test
    void nothing_is_sent_before_a_booking_and_one_neutral_message_is_asked_for_at_it() {
        var id = town.active();
        var person = town.personOf(id);
        assertThat(events.received(Topic.NOTIFICATION_REQUESTS, MessageRequestedV1.TYPE, person))
                .isEmpty();
        var startsAt = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);

        var booked = town.worker()
                .post(
                        path(id) + "/appointments",
                        Map.of("kind", "AT_OUR_OFFICE", "startsAt", startsAt.toString(), "place", "The library"));

        assertThat(booked.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                events.received(Topic.NOTIFICATION_REQUESTS, MessageRequestedV1.TYPE, person))
                        .singleElement()
                        .satisfies(request -> {
                            assertThat(request.data().required("template").asString())
                                    .isEqualTo("appointment-booked");
                            assertThat(request.data().required("notAfter").asString())
                                    .isEqualTo(startsAt.toString());
                            assertThat(request.data().toString()).doesNotContain("June", "library", "Link");
                        }));
        assertThat(events.received(Topic.REFERRAL_EVENTS, AppointmentBookedV1.TYPE, UUID.fromString(id)))
                .hasSize(1);
    }

    @Test
    void an_appointment_yesterday_is_refused() {
        var id = town.active();
        var yesterday = Instant.now().minus(Duration.ofDays(1)).toString();

        var answer =
                town.worker().post(path(id) + "/appointments", Map.of("kind", "PHONE_CALL", "startsAt", yesterday));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/startsAt");
    }

    @Test
    void only_a_worker_of_the_team_gets_a_case() {
        var id = town.accepted();

        var answer = town.triager()
                .ifMatch(town.version(id))
                .put(path(id) + "/assignment", Map.of("worker", UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/worker");
        assertThat(town.triager()
                        .get("/api/v1/referrals/workers")
                        .json()
                        .required(0)
                        .required("name")
                        .asString())
                .isEqualTo("Sam Reed");
    }

    @Test
    void an_ending_takes_back_what_was_offered_and_is_told() {
        var id = town.active();
        town.worker().post(path(id) + "/offers", Map.of("serviceId", town.gardening));

        var ended = town.worker()
                .ifMatch(town.version(id))
                .put(path(id) + "/ending", Map.of("ending", "DECLINED_BY_PERSON", "reasonCode", "DOES_NOT_WANT"));

        assertThat(ended.json().required("state").asString()).isEqualTo("ended");
        assertThat(ended.json().required("offers").required(0).required("state").asString())
                .isEqualTo("withdrawn");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                events.received(Topic.REFERRAL_EVENTS, ReferralEndedV1.TYPE, UUID.fromString(id)))
                        .singleElement()
                        .satisfies(told -> assertThat(
                                        told.data().required("ending").asString())
                                .isEqualTo("DECLINED_BY_PERSON")));
    }

    private static SafeContact unknown() {
        return new SafeContact("UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN");
    }
}
