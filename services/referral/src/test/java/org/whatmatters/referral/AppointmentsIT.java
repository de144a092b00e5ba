package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.MessageRequestedV1;
import org.whatmatters.contracts.notification.MessageTakenBackV1;
import org.whatmatters.contracts.referral.AppointmentAttendedV1;
import org.whatmatters.contracts.referral.AppointmentCancelledV1;
import org.whatmatters.contracts.referral.AppointmentMovedV1;
import org.whatmatters.contracts.referral.AttendancePutRightV1;
import org.whatmatters.contracts.referral.ContactMadeV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class AppointmentsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final Instant now;
    private Town town;

    AppointmentsIT(Api api, Events events, @Beside JdbcClient jdbc, Clock clock) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void a_moved_time_leads_to_the_new_one_and_its_text_is_taken_back() {
        var id = town.active();
        var person = town.personOf(id);
        var first = book(id, 7);

        var moved = move(id, first, 9);

        var appointments = moved.json().path("appointments");
        assertThat(appointments).hasSize(2);
        assertThat(appointments.path(0).path("state").asString()).isEqualTo("moved");
        assertThat(appointments.path(0).at("/end/movedTo"))
                .isEqualTo(appointments.path(1).path("id"));
        assertThat(appointments.path(0).at("/end/askedBy").asString()).isEqualTo("PERSON");
        assertThat(appointments.path(0).at("/end/why").asString()).isEqualTo("Her sister comes");
        assertThat(appointments.path(1).path("state").asString()).isEqualTo("scheduled");
        assertThat(moved.json().at("/ball/sentence").asString()).startsWith("Sam Reed talks with the person on ");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(events.received(Topic.NOTIFICATION_REQUESTS, MessageTakenBackV1.TYPE, person))
                    .singleElement()
                    .satisfies(told ->
                            assertThat(told.data().path("requestId").asString()).isEqualTo(first));
            assertThat(templates(person)).containsExactly("appointment-booked", "appointment-moved");
            assertThat(told(id, AppointmentMovedV1.TYPE)).hasSize(1);
        });
    }

    @Test
    void a_cancelled_time_is_nobody_s_turn_any_more_and_the_person_is_told() {
        var id = town.active();
        var person = town.personOf(id);
        var first = book(id, 7);

        var cancelled = put(id, first, "cancellation", Map.of("askedBy", "US", "why", "We are ill"));

        assertThat(state(cancelled, 0)).isEqualTo("cancelled");
        assertThat(cancelled.json().at("/ball/sentence").asString()).contains("plans the next step");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(events.received(Topic.NOTIFICATION_REQUESTS, MessageTakenBackV1.TYPE, person))
                    .hasSize(1);
            assertThat(templates(person)).containsExactly("appointment-booked", "appointment-cancelled");
            assertThat(told(id, AppointmentCancelledV1.TYPE)).hasSize(1);
        });
    }

    @Test
    void what_is_to_come_is_cancelled_when_the_support_ends() {
        var id = town.active();
        var person = town.personOf(id);
        book(id, 7);
        book(id, 9);

        var ended = town.worker()
                .ifMatch(town.version(id))
                .put(path(id) + "/ending", Map.of("ending", "DECLINED_BY_PERSON", "reasonCode", "DOES_NOT_WANT"));

        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(ended.json().path("state").asString()).isEqualTo("ended");
        assertThat(List.of(state(ended, 0), state(ended, 1))).containsOnly("cancelled");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(events.received(Topic.NOTIFICATION_REQUESTS, MessageTakenBackV1.TYPE, person))
                    .hasSize(2);
            assertThat(told(id, AppointmentCancelledV1.TYPE)).hasSize(2);
        });
    }

    @Test
    void whoever_saw_an_older_version_ends_nothing_and_cancels_nothing() {
        var id = town.active();
        var before = town.version(id);
        book(id, 7);

        var stale = town.worker()
                .ifMatch(before)
                .put(path(id) + "/ending", Map.of("ending", "DECLINED_BY_PERSON", "reasonCode", "DOES_NOT_WANT"));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(state(town.worker().get(path(id)), 0)).isEqualTo("scheduled");
    }

    @Test
    void what_has_begun_is_due_until_somebody_says_who_came() {
        var id = town.active();
        var appointment = book(id, 7);
        begin(appointment);

        assertThat(file(id).at("/appointments/0/state").asString()).isEqualTo("needs_feedback");
        assertThat(due(id)).isEqualTo("SAY_WHO_CAME");
        var absent = put(
                id,
                appointment,
                "attendance",
                Map.of("who", "DID_NOT_COME", "absenceReason", "TRAVEL", "howItWent", "The bus did not come"));

        assertThat(state(absent, 0)).isEqualTo("did_not_attend");
        assertThat(absent.json().at("/appointments/0/end/absenceReason").asString())
                .isEqualTo("TRAVEL");
        assertThat(due(id)).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(id, AppointmentAttendedV1.TYPE))
                        .singleElement()
                        .satisfies(told -> {
                            assertThat(told.path("absenceReasonCode").asString())
                                    .isEqualTo("TRAVEL");
                            assertThat(told.toString()).doesNotContain("bus");
                        }));
    }

    @Test
    void a_talk_at_an_appointment_begins_the_support() {
        var id = town.assigned();
        var appointment = book(id, 7);
        begin(appointment);

        var came = put(id, appointment, "attendance", Map.of("who", "CAME_LATE"));

        assertThat(came.json().path("state").asString()).isEqualTo("active");
        assertThat(came.json().path("contacts")).hasSize(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(id, ContactMadeV1.TYPE)).hasSize(1));
    }

    @Test
    void who_came_is_put_right_and_what_was_said_before_stays_beside_it() {
        var id = town.active();
        var appointment = book(id, 7);
        begin(appointment);
        put(id, appointment, "attendance", Map.of("who", "CAME", "howItWent", "She was glad"));

        var right = putRight(id, appointment, "DID_NOT_COME", Map.of("absenceReason", "UNWELL"));

        assertThat(state(right, 0)).isEqualTo("did_not_attend");
        assertThat(right.json().at("/appointments/0/end/absenceReason").asString())
                .isEqualTo("UNWELL");
        var before = right.json().at("/appointments/0/putRight/0");
        assertThat(before.path("endedAs").asString()).isEqualTo("CAME");
        assertThat(before.path("howItWent").asString()).isEqualTo("She was glad");
        assertThat(before.path("saidBy").asString()).isEqualTo("Sam Reed");
        assertThat(before.path("reason").asString()).isEqualTo("It was another person");
        assertThat(right.json().path("state").asString()).isEqualTo("active");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(id, AttendancePutRightV1.TYPE))
                        .singleElement()
                        .satisfies(told -> {
                            assertThat(told.path("was").asString()).isEqualTo("CAME");
                            assertThat(told.path("attendance").asString()).isEqualTo("DID_NOT_COME");
                            assertThat(told.path("absenceReasonCode").asString())
                                    .isEqualTo("UNWELL");
                            assertThat(told.toString()).doesNotContain("glad", "another person");
                        }));
    }

    @Test
    void whoever_did_not_come_after_all_is_still_to_be_spoken_with() {
        var id = town.assigned();
        var appointment = book(id, 7);
        begin(appointment);
        put(id, appointment, "attendance", Map.of("who", "CAME"));

        var right = putRight(id, appointment, "DID_NOT_HAPPEN", Map.of());

        assertThat(right.json().path("state").asString()).isEqualTo("assigned");
        assertThat(right.json().path("contacts")).isEmpty();
        var offered = town.worker().post(path(id) + "/offers", Map.of("serviceId", town.gardening));
        assertThat(offered.status()).isEqualTo(409);
    }

    @Test
    void a_talk_that_a_worker_wrote_down_themselves_outlives_a_wrong_attendance() {
        var id = town.active();
        var talks = file(id).path("contacts").size();
        var appointment = book(id, 7);
        begin(appointment);
        put(id, appointment, "attendance", Map.of("who", "CAME"));

        var right = putRight(id, appointment, "DID_NOT_COME", Map.of("absenceReason", "UNKNOWN"));

        assertThat(right.json().path("state").asString()).isEqualTo("active");
        assertThat(right.json().path("contacts")).hasSize(talks);
    }

    @Test
    void whoever_came_after_all_begins_the_support_and_each_word_before_is_kept() {
        var id = town.assigned();
        var appointment = book(id, 7);
        begin(appointment);
        put(id, appointment, "attendance", Map.of("who", "DID_NOT_COME", "absenceReason", "FORGOT"));

        putRight(id, appointment, "DID_NOT_HAPPEN", Map.of());
        var came = putRight(id, appointment, "CAME", Map.of());

        assertThat(came.json().path("state").asString()).isEqualTo("active");
        assertThat(came.json().path("contacts")).hasSize(1);
        assertThat(came.json()
                        .at("/appointments/0/putRight")
                        .valueStream()
                        .map(one -> one.path("endedAs").asString()))
                .containsExactly("DID_NOT_HAPPEN", "DID_NOT_COME");
    }

    @Test
    void who_came_is_put_right_after_the_end_too_and_the_end_stands() {
        var id = town.active();
        var appointment = book(id, 7);
        begin(appointment);
        put(id, appointment, "attendance", Map.of("who", "CAME"));
        town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", Town.supportGiven());

        var right = putRight(id, appointment, "DID_NOT_COME", Map.of("absenceReason", "UNKNOWN"));

        assertThat(state(right, 0)).isEqualTo("did_not_attend");
        assertThat(right.json().path("state").asString()).isEqualTo("ended");
    }

    @Test
    void nothing_is_put_right_without_a_version_a_reason_or_a_difference_or_before_anything_was_said() {
        var id = town.active();
        var appointment = book(id, 7);
        var early = putRight(id, appointment, "CAME", Map.of());
        begin(appointment);
        put(id, appointment, "attendance", Map.of("who", "CAME"));
        var corrections = path(id) + "/appointments/" + appointment + "/attendance-corrections";
        var body = Map.of("who", "CAME_LATE", "reason", "x");
        var stale = town.version(id);
        book(id, 9);

        assertThat(early.status()).isEqualTo(409);
        assertThat(town.worker().post(corrections, body).status()).isEqualTo(428);
        assertThat(town.worker().ifMatch(stale).post(corrections, body).status())
                .isEqualTo(412);
        assertThat(town.worker()
                        .ifMatch(town.version(id))
                        .post(corrections, Map.of("who", "DID_NOT_COME"))
                        .wrongFields())
                .containsExactly("/reason");
        assertThat(putRight(id, appointment, "DID_NOT_COME", Map.of()).wrongFields())
                .containsExactly("/absenceReason");
        assertThat(putRight(id, appointment, "CAME", Map.of()).wrongFields()).containsExactly("/who");
    }

    @Test
    void the_database_refuses_to_rewrite_what_became_of_an_appointment_and_what_was_said_before() {
        var id = town.active();
        var appointment = book(id, 7);
        begin(appointment);
        put(id, appointment, "attendance", Map.of("who", "CAME"));
        putRight(id, appointment, "CAME_LATE", Map.of());

        for (var deed : List.of(
                "update appointment set ended_as = 'CAME' where id = :id",
                "update attendance_correction set was_ended_as = 'DID_NOT_HAPPEN' where appointment_id = :id",
                "delete from attendance_correction where appointment_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(deed)
                            .param("id", UUID.fromString(appointment))
                            .update())
                    .hasMessageContaining("put right");
        }
    }

    private Answer putRight(String id, String appointment, String who, Map<String, String> more) {
        var body = new HashMap<String, String>(more);
        body.put("who", who);
        body.put("reason", "It was another person");
        return town.worker()
                .ifMatch(town.version(id))
                .post(path(id) + "/appointments/" + appointment + "/attendance-corrections", body);
    }

    @Test
    void what_did_not_happen_because_of_us_is_no_absence() {
        var id = town.assigned();
        var appointment = book(id, 7);
        begin(appointment);

        var ours = put(id, appointment, "attendance", Map.of("who", "DID_NOT_HAPPEN"));

        assertThat(state(ours, 0)).isEqualTo("did_not_happen");
        assertThat(ours.json().path("state").asString()).isEqualTo("assigned");
    }

    @Test
    void what_has_been_already_is_put_down_only_together_with_who_came() {
        var id = town.active();
        var person = town.personOf(id);
        var yesterday = now.minus(Duration.ofDays(1)).toString();

        var alone =
                town.worker().post(path(id) + "/appointments", Map.of("kind", "AT_OUR_OFFICE", "startsAt", yesterday));
        var together = town.worker()
                .post(
                        path(id) + "/appointments",
                        Map.of(
                                "kind",
                                "AT_OUR_OFFICE",
                                "company",
                                "GROUP",
                                "startsAt",
                                yesterday,
                                "attendance",
                                Map.of("who", "CAME")));

        assertThat(alone.wrongFields()).containsExactly("/startsAt");
        assertThat(state(together, 0)).isEqualTo("completed");
        assertThat(together.json().at("/appointments/0/company").asString()).isEqualTo("GROUP");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(told(id, AppointmentAttendedV1.TYPE)).hasSize(1));
        assertThat(templates(person)).isEmpty();
    }

    @Test
    void who_came_is_not_said_of_a_time_to_come() {
        var id = town.active();
        var appointment = book(id, 7);

        var early = put(id, appointment, "attendance", Map.of("who", "CAME"));
        var putDown = town.worker()
                .post(
                        path(id) + "/appointments",
                        Map.of(
                                "kind", "PHONE_CALL",
                                "startsAt", now.plus(Duration.ofDays(1)).toString(),
                                "attendance", Map.of("who", "CAME")));

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().path("state").asString()).isEqualTo("scheduled");
        assertThat(putDown.wrongFields()).containsExactly("/startsAt");
    }

    @Test
    void only_somebody_who_did_not_come_has_a_reason() {
        var id = town.active();
        var appointment = book(id, 7);
        begin(appointment);

        assertThat(put(id, appointment, "attendance", Map.of("who", "DID_NOT_COME"))
                        .wrongFields())
                .containsExactly("/absenceReason");
        assertThat(put(id, appointment, "attendance", Map.of("who", "CAME", "absenceReason", "COST"))
                        .wrongFields())
                .containsExactly("/absenceReason");
    }

    @Test
    void a_visit_needs_an_address_and_a_postcode_and_nothing_else_has_one() {
        var id = town.active();
        var inAWeek = now.plus(Duration.ofDays(7)).toString();

        var bare = town.worker().post(path(id) + "/appointments", Map.of("kind", "ELSEWHERE", "startsAt", inAWeek));
        var wrong = town.worker()
                .post(
                        path(id) + "/appointments",
                        Map.of("kind", "ELSEWHERE", "startsAt", inAWeek, "place", "Café", "postcode", "nowhere"));
        var call = town.worker()
                .post(
                        path(id) + "/appointments",
                        Map.of("kind", "PHONE_CALL", "startsAt", inAWeek, "postcode", "XW1 1AA"));
        var visit = town.worker()
                .post(
                        path(id) + "/appointments",
                        Map.of("kind", "ELSEWHERE", "startsAt", inAWeek, "place", "Café", "postcode", "xw11aa"));

        assertThat(bare.wrongFields()).containsExactlyInAnyOrder("/place", "/postcode");
        assertThat(wrong.wrongFields()).containsExactly("/postcode");
        assertThat(call.wrongFields()).containsExactly("/postcode");
        assertThat(visit.json().at("/appointments/0/postcode").asString()).isEqualTo("XW1 1AA");
    }

    @Test
    void a_talk_and_the_next_time_are_kept_together_or_not_at_all() {
        var id = town.assigned();
        var late = town.worker()
                .post(
                        path(id) + "/contacts",
                        Map.of(
                                "channel", "PHONE",
                                "outcome", "SPOKE",
                                "next",
                                        Map.of(
                                                "kind",
                                                "PHONE_CALL",
                                                "startsAt",
                                                now.minus(Duration.ofDays(1)).toString())));
        assertThat(late.wrongFields()).containsExactly("/next/startsAt");
        assertThat(file(id).path("contacts")).isEmpty();

        var kept = town.worker()
                .post(
                        path(id) + "/contacts",
                        Map.of(
                                "channel", "PHONE",
                                "outcome", "SPOKE",
                                "next",
                                        Map.of(
                                                "kind",
                                                "PHONE_CALL",
                                                "startsAt",
                                                now.plus(Duration.ofDays(7)).toString())));

        assertThat(kept.json().path("state").asString()).isEqualTo("active");
        assertThat(kept.json().path("contacts")).hasSize(1);
        assertThat(kept.json().path("appointments")).hasSize(1);
    }

    @Test
    void what_was_moved_stays_moved() {
        var id = town.active();
        var first = book(id, 7);
        move(id, first, 9);

        var again = move(id, first, 10);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("state").asString()).isEqualTo("moved");
    }

    @Test
    void another_team_and_another_referral_lead_to_no_appointment() {
        var id = town.active();
        var other = town.active();
        var appointment = book(id, 7);
        var stranger = api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));
        var cancellation = Map.of("askedBy", "US", "why", "Not ours");

        assertThat(stranger.put(path(id) + "/appointments/" + appointment + "/cancellation", cancellation)
                        .status())
                .isEqualTo(404);
        assertThat(put(other, appointment, "cancellation", cancellation).status())
                .isEqualTo(404);
        assertThat(town.officer()
                        .put(path(id) + "/appointments/" + appointment + "/cancellation", cancellation)
                        .status())
                .isEqualTo(403);
    }

    private String book(String id, int days) {
        var booked = town.worker()
                .post(
                        path(id) + "/appointments",
                        Map.of(
                                "kind",
                                "PHONE_CALL",
                                "startsAt",
                                now.plus(Duration.ofDays(days)).toString()));
        assertThat(booked.status()).isEqualTo(200);
        return booked.json().at("/appointments/0/id").asString();
    }

    private Answer move(String id, String appointment, int days) {
        var body = new HashMap<String, Object>();
        body.put("kind", "PHONE_CALL");
        body.put("startsAt", now.plus(Duration.ofDays(days)).toString());
        body.put("askedBy", "PERSON");
        body.put("why", "Her sister comes");
        return put(id, appointment, "new-time", body);
    }

    private Answer put(String id, String appointment, String what, Map<String, ?> body) {
        return town.worker().put(path(id) + "/appointments/" + appointment + "/" + what, body);
    }

    private void begin(String appointment) {
        jdbc.sql("update appointment set starts_at = now() - interval '1 hour' where id = :id")
                .param("id", UUID.fromString(appointment))
                .update();
    }

    private static String state(Answer answer, int at) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("appointments").path(at).path("state").asString();
    }

    private JsonNode file(String id) {
        return town.worker().get(path(id)).json();
    }

    private String due(String id) {
        for (var one :
                town.worker().get("/api/v1/referrals/caseload?mine=true").json().path("items")) {
            if (one.path("id").asString().equals(id)) {
                return one.path("due").asString("");
            }
        }
        return "not in the caseload";
    }

    private List<JsonNode> told(String id, String type) {
        return events.received(Topic.REFERRAL_EVENTS, type, UUID.fromString(id)).stream()
                .map(told -> told.data())
                .toList();
    }

    private List<String> templates(UUID person) {
        return events.received(Topic.NOTIFICATION_REQUESTS, MessageRequestedV1.TYPE, person).stream()
                .map(told -> told.data().path("template").asString())
                .toList();
    }
}
