package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralPausedV1;
import org.whatmatters.contracts.referral.ReferralReopenedV1;
import org.whatmatters.contracts.referral.ReferralResumedV1;
import org.whatmatters.contracts.referral.ReferralWaitListedV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// How a case goes on after it was taken on, to its end and beyond.
@IntegrationTest
class CourseIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private Town town;

    CourseIT(Api api, Events events, @Beside JdbcClient jdbc, Clock clock) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void whoever_waits_is_told_a_day_and_is_asked_how_they_are_every_four_weeks() {
        var id = waiting();
        assertThat(file(id).at("/ball/sentence").asString()).contains("has somebody free for the person by ");
        assertThat(due(id)).isEmpty();

        set(id, "state_at = now() - interval '29 days'");
        assertThat(due(id)).isEqualTo("CHECK_IN");

        town.worker().post(path(id) + "/contacts", Map.of("channel", "PHONE", "outcome", "SPOKE"));
        assertThat(file(id).path("state").asString()).isEqualTo("waiting");
        assertThat(due(id)).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(told(id, ReferralWaitListedV1.TYPE)).hasSize(1));
    }

    @Test
    void a_day_that_was_missed_is_named_anew_with_an_apology() {
        var id = waiting();
        set(id, "expected_on = current_date - 2");
        assertThat(due(id)).isEqualTo("NAME_NEW_DAY");
        assertThat(file(id).at("/ball/sentence").asString())
                .startsWith("We are sorry: this is late.")
                .contains("tells the person a new day by ");

        var again = waitUntil(id, 20);

        assertThat(again.json().at("/ball/sentence").asString())
                .startsWith("We are sorry: it takes longer than we said.");
        assertThat(due(id)).isEmpty();
        assertThat(waitUntil(id, 0).wrongFields()).containsExactly("/expectedOn");
        assertThat(waitUntil(id, 400).wrongFields()).containsExactly("/expectedOn");
    }

    @Test
    void a_pause_ends_by_hand_and_is_due_on_its_day() {
        var id = town.active();

        var paused = pause(id, 14);
        set(id, "resume_on = current_date");
        var due = due(id);
        var resumed = town.worker().ifMatch(town.version(id)).put(path(id) + "/resumption", "{}");

        assertThat(paused.json().path("state").asString()).isEqualTo("paused");
        assertThat(paused.json().at("/pause/reasonCode").asString()).isEqualTo("IN_HOSPITAL");
        assertThat(paused.json().at("/ball/sentence").asString())
                .startsWith("This is paused. Sam Reed is in touch with the person again by ");
        assertThat(due).isEqualTo("RESUME");
        assertThat(resumed.json().path("state").asString()).isEqualTo("active");
        assertThat(resumed.json().has("pause")).isFalse();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(told(id, ReferralPausedV1.TYPE))
                    .singleElement()
                    .satisfies(told -> assertThat(told.data().toString()).doesNotContain("HOSPITAL"));
            assertThat(told(id, ReferralResumedV1.TYPE)).hasSize(1);
        });
    }

    @Test
    void a_pause_until_today_is_refused() {
        assertThat(pause(town.active(), 0).wrongFields()).containsExactly("/resumeOn");
    }

    @Test
    void not_reached_names_what_is_missing() {
        var id = town.assigned();
        town.worker().post(path(id) + "/contacts", Map.of("channel", "PHONE", "outcome", "NO_ANSWER"));

        var refused = end(id, notReached(town.sam));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused))
                .containsExactlyInAnyOrder(
                        "FOURTEEN_DAYS",
                        "THREE_TRIES",
                        "TWO_CHANNELS",
                        "TWO_DAYS",
                        "TWO_TIMES_OF_DAY",
                        "SECOND_PERSON");
        assertThat(codes(end(id, Map.of("ending", "CLOSED", "reasonCode", "COULD_NOT_CONTACT"))))
                .contains("SECOND_PERSON");
    }

    @Test
    void not_reached_ends_with_the_evidence_and_the_name_of_who_read_the_risk_again() {
        var id = notReachedEnough();

        var ended = end(id, notReached(town.tara));

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().at("/end/riskReadBy").asString()).isEqualTo("Tara Lowe");
    }

    @Test
    void worker_and_person_say_how_it_ended_for_each_hope() {
        var id = town.active();
        var said = new HashMap<>(Town.supportGiven());
        said.put("hopes", List.of(Map.of("hopedFor", "Feeling lonely", "outcome", "PARTLY")));

        var ended = end(id, said);

        assertThat(ended.json().at("/end/outcome").asString()).isEqualTo("HELPED");
        assertThat(ended.json().at("/history/hopes/0/hopedFor").asString()).isEqualTo("Feeling lonely");
        assertThat(reviews()).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(id, ReferralEndedV1.TYPE))
                        .singleElement()
                        .satisfies(told -> {
                            assertThat(told.data().path("outcomeCode").asString())
                                    .isEqualTo("HELPED");
                            assertThat(told.data().path("personSaysCode").asString())
                                    .isEqualTo("HELPED");
                            assertThat(told.data().toString()).doesNotContain("lonely");
                        }));
    }

    @Test
    void when_they_do_not_say_the_same_a_team_lead_looks() {
        var id = town.active();
        var said = new HashMap<>(Town.supportGiven());
        said.put("personSays", "NOT");
        end(id, said);

        var open = reviews();
        var byWorker = town.worker().put(path(id) + "/review", Map.of("note", "Both are right"));
        var settled = town.lead().put(path(id) + "/review", Map.of("note", "She wanted the choir to go on"));

        assertThat(open.required(0).path("id").asString()).isEqualTo(id);
        assertThat(open.required(0).path("personSays").asString()).isEqualTo("NOT");
        assertThat(open.required(0).at("/worker/name").asString()).isEqualTo("Sam Reed");
        assertThat(byWorker.status()).isEqualTo(403);
        assertThat(settled.json().at("/history/reviews/0/note").asString()).isEqualTo("She wanted the choir to go on");
        assertThat(reviews()).isEmpty();
        assertThat(town.lead()
                        .put(path(id) + "/review", Map.of("note", "Again"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_ended_goes_on_with_the_same_worker_and_keeps_how_it_had_ended() {
        var id = town.active();
        end(id, Town.supportGiven());

        var reopened = reopen(id, "PERSON_ASKED");

        assertThat(reopened.json().path("state").asString()).isEqualTo("assigned");
        assertThat(reopened.json().at("/worker/name").asString()).isEqualTo("Sam Reed");
        assertThat(reopened.json().has("end")).isFalse();
        assertThat(reopened.json().at("/history/reopenings/0/endingReasonCode").asString())
                .isEqualTo("SUPPORT_GIVEN");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(id, ReferralReopenedV1.TYPE))
                        .singleElement()
                        .satisfies(told -> assertThat(
                                        told.data().path("reasonCode").asString())
                                .isEqualTo("PERSON_ASKED")));
    }

    @Test
    void a_worker_who_has_left_does_not_get_it_back() {
        var id = town.active();
        end(id, Town.supportGiven());
        jdbc.sql("delete from organisation_member where subject = :sam")
                .param("sam", town.sam)
                .update();

        assertThat(reopen(id, "NEEDS_MORE_SUPPORT").json().path("state").asString())
                .isEqualTo("accepted");
    }

    @Test
    void after_28_days_it_is_too_late_but_not_for_somebody_who_was_not_reached() {
        var helped = town.active();
        end(helped, Town.supportGiven());
        set(helped, "state_at = now() - interval '29 days'");
        var notReached = notReachedEnough();
        end(notReached, notReached(town.tara));
        set(notReached, "state_at = now() - interval '100 days'");

        assertThat(reopen(helped, "PERSON_ASKED").status()).isEqualTo(409);
        assertThat(reopen(notReached, "PERSON_ASKED").status()).isEqualTo(200);
    }

    @Test
    void a_death_is_not_taken_back_here() {
        var id = town.active();
        end(id, Town.supportGiven());

        assertThat(reopen(id, "DEATH_TAKEN_BACK").wrongFields()).containsExactly("/reasonCode");
    }

    @Test
    void before_it_is_decided_the_referring_team_takes_it_back_itself() {
        var id = town.submitted();

        var withdrawn = withdraw(id);

        assertThat(withdrawn.status()).isEqualTo(204);
        assertThat(file(id).path("ending").asString()).isEqualTo("WITHDRAWN");
        assertThat(file(id).has("withdrawalAsked")).isFalse();
        assertThat(town.officer().get(path("sent/" + id)).json().has("withdrawalAskedAt"))
                .isTrue();
    }

    @Test
    void afterwards_it_asks_and_is_told_the_same() {
        var id = town.active();

        var asked = withdraw(id);
        var twice = withdraw(id);

        assertThat(asked.status()).isEqualTo(204);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(file(id).path("state").asString()).isEqualTo("active");
        assertThat(file(id).at("/withdrawalAsked/reasonCode").asString()).isEqualTo("NEEDS_MET");
        assertThat(due(id)).isEqualTo("ANSWER_WITHDRAWAL");
        assertThat(town.officer()
                        .get(path("sent/" + id))
                        .json()
                        .path("progress")
                        .asString())
                .isEqualTo("RECEIVED");
    }

    @Test
    void the_host_goes_on_or_lets_go() {
        var kept = town.active();
        var let = town.active();
        withdraw(kept);
        withdraw(let);

        var goesOn = answerWithdrawal(kept, false);
        var letsGo = answerWithdrawal(let, true);

        assertThat(goesOn.json().path("state").asString()).isEqualTo("active");
        assertThat(goesOn.json().has("withdrawalAsked")).isFalse();
        assertThat(letsGo.json().path("ending").asString()).isEqualTo("WITHDRAWN");
        assertThat(answerWithdrawal(kept, true).status()).isEqualTo(404);
    }

    @Test
    void a_second_worker_has_it_in_their_caseload_until_they_are_taken_off() {
        var id = town.active();
        var tara = api.as(Tokens.staffNamed(town.tara, town.linkWorkers, Role.LINK_WORKER));

        share(id, town.tara);
        var shared = tara.get("/api/v1/referrals/caseload?mine=true").json().required("items");
        var taken = share(id, null);

        assertThat(shared.required(0).path("id").asString()).isEqualTo(id);
        assertThat(tara.get("/api/v1/referrals/caseload?mine=true").json().required("items"))
                .isEmpty();
        var history = taken.json().at("/history/assignments");
        assertThat(history.valueStream()
                        .map(one -> one.path("name").asString() + " "
                                + one.path("part").asString() + " " + one.has("until")))
                .containsExactly("Sam Reed CASE false", "Tara Lowe SHARE true");
        assertThat(share(id, town.sam).wrongFields()).containsExactly("/worker");
        assertThat(share(id, UUID.randomUUID()).wrongFields()).containsExactly("/worker");
    }

    @Test
    void whoever_shared_it_and_takes_it_over_has_it_alone() {
        var id = town.active();
        share(id, town.tara);

        var handed =
                town.triager().ifMatch(town.version(id)).put(path(id) + "/assignment", Map.of("worker", town.tara));

        assertThat(handed.json()
                        .at("/history/assignments")
                        .valueStream()
                        .filter(one -> !one.has("until"))
                        .map(one -> one.path("name").asString() + " "
                                + one.path("part").asString()))
                .containsExactly("Tara Lowe CASE");
    }

    private String waiting() {
        var id = town.accepted();
        assertThat(waitUntil(id, 40).status()).isEqualTo(200);
        return id;
    }

    private Answer waitUntil(String id, int days) {
        return town.triager().ifMatch(town.version(id)).put(path(id) + "/waiting", Map.of("expectedOn", inDays(days)));
    }

    private Answer pause(String id, int days) {
        return town.worker()
                .ifMatch(town.version(id))
                .put(path(id) + "/pause", Map.of("reasonCode", "IN_HOSPITAL", "resumeOn", inDays(days)));
    }

    /// Three tries two ways, of which the first was three weeks ago.
    private String notReachedEnough() {
        var id = town.assigned();
        for (var channel : List.of("PHONE", "VISIT", "PHONE")) {
            town.worker().post(path(id) + "/contacts", Map.of("channel", channel, "outcome", "NO_ANSWER"));
        }
        jdbc.sql("""
                        update contact c set made_at = date_trunc('day', now()) - days * interval '1 day' + days * interval '1 hour'
                          from (select id, 7 * row_number() over (order by id) as days from contact where referral_id = :id) d
                         where d.id = c.id
                        """).param("id", UUID.fromString(id)).update();
        return id;
    }

    private static Map<String, Object> notReached(UUID reader) {
        return Map.of("ending", "CLOSED", "reasonCode", "COULD_NOT_CONTACT", "riskReadBy", reader);
    }

    private Answer end(String id, Map<String, ?> lastWord) {
        return town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", lastWord);
    }

    private Answer reopen(String id, String reason) {
        return town.worker().ifMatch(town.version(id)).put(path(id) + "/reopening", Map.of("reasonCode", reason));
    }

    private Answer withdraw(String id) {
        return town.officer().put(path("sent/" + id) + "/withdrawal", Map.of("reasonCode", "NEEDS_MET"));
    }

    private Answer answerWithdrawal(String id, boolean agreed) {
        return town.worker().ifMatch(town.version(id)).put(path(id) + "/withdrawal-answer", Map.of("agreed", agreed));
    }

    private Answer share(String id, @Nullable UUID worker) {
        return town.triager()
                .ifMatch(town.version(id))
                .put(path(id) + "/sharing", worker == null ? Map.of() : Map.of("worker", worker));
    }

    private JsonNode reviews() {
        return town.lead().get("/api/v1/referrals/reviews").json();
    }

    private JsonNode file(String id) {
        return town.triager().get(path(id)).json();
    }

    /// Absent is empty.
    private String due(String id) {
        return town.worker()
                .get("/api/v1/referrals/caseload")
                .json()
                .required("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .path("due")
                .asString("");
    }

    private String inDays(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }

    private void set(String id, String change) {
        jdbc.sql("update referral set " + change + " where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    private static List<String> codes(Answer answer) {
        return answer.json()
                .required("errors")
                .valueStream()
                .map(error -> error.required("code").asString())
                .toList();
    }

    private List<Events.Told> told(String id, String type) {
        return events.received(Topic.REFERRAL_EVENTS, type, UUID.fromString(id));
    }
}
