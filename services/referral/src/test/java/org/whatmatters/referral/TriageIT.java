package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.InformationAskedV1;
import org.whatmatters.contracts.referral.InformationGivenV1;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralRoutedV1;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.lifecycle.application.ReturnUnanswered;
import tools.jackson.databind.JsonNode;

/// All that a triager can decide beside accepting.
@IntegrationTest
class TriageIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final ServiceTransaction transaction;
    private final ReturnUnanswered returnUnanswered;
    private final Clock clock;
    private Town town;

    TriageIT(
            Api api,
            Events events,
            @Beside JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ReturnUnanswered returnUnanswered,
            Clock clock) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = new ServiceTransaction(transactions);
        this.returnUnanswered = returnUnanswered;
        this.clock = clock;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void what_the_referring_team_is_asked_it_answers_and_the_host_decides() {
        var id = asked();
        var waiting = file(id);
        var sent = town.officer().get(path("sent/" + id)).json();

        var answered = town.officer().put(path("sent/" + id) + "/answer", Map.of("answer", "She lives alone."));

        assertThat(waiting.path("state").asString()).isEqualTo("information_asked");
        assertThat(waiting.at("/ball/sentence").asString()).startsWith("Fire and Rescue answers a question by ");
        assertThat(sent.at("/questions/0/question").asString()).isEqualTo("Does she live alone?");
        assertThat(answered.status()).isEqualTo(204);
        var after = file(id);
        assertThat(after.path("state").asString()).isEqualTo("submitted");
        assertThat(after.at("/history/questions/0/answer").asString()).isEqualTo("She lives alone.");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(told(id, InformationAskedV1.TYPE)).hasSize(1);
            assertThat(told(id, InformationGivenV1.TYPE)).hasSize(1);
        });
    }

    @Test
    void a_question_is_still_in_the_queue_and_may_be_decided_without_an_answer() {
        var id = asked();

        var first = town.triager().get("/api/v1/referrals/incoming").json().at("/items/0");
        var accepted = town.triager().ifMatch(town.version(id)).put(path(id) + "/acceptance", "{}");

        assertThat(first.path("id").asString()).isEqualTo(id);
        assertThat(first.path("state").asString()).isEqualTo("information_asked");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(town.officer().get(path("sent/" + id)).json().path("questions"))
                .isEmpty();
    }

    @Test
    void an_answer_that_nobody_waits_for_says_nothing_of_where_it_stands() {
        var id = town.active();

        var answer = town.officer().put(path("sent/" + id) + "/answer", Map.of("answer", "She lives alone."));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).doesNotContain("active");
    }

    @Test
    void another_team_answers_nothing() {
        var id = asked();
        var other = api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER));

        assertThat(other.put(path("sent/" + id) + "/answer", Map.of("answer", "No"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void unanswered_for_ten_working_days_it_goes_back_by_the_clock() {
        var id = asked();

        standsFor(id, Duration.ofDays(11));
        transaction.executeWithoutResult(_ -> returnUnanswered.returnThem());
        assertThat(file(id).path("state").asString()).isEqualTo("information_asked");

        standsFor(id, Duration.ofDays(40));
        transaction.executeWithoutResult(_ -> returnUnanswered.returnThem());
        assertThat(file(id).path("ending").asString()).isEqualTo("RETURNED");
        assertThat(file(id).at("/end/reasonCode").asString()).isEqualTo("NOT_ANSWERED");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(id, ReferralEndedV1.TYPE)).hasSize(1));
    }

    @ParameterizedTest(name = "level {0} is told {1}, with the advice: {2}")
    @CsvSource({"1, RECEIVED, false", "2, CLOSED, false", "3, NOT_TAKEN_UP, true", "6, NOT_TAKEN_UP, true"})
    void advice_is_read_by_whoever_is_told_of_a_return(int level, String progress, boolean reads) {
        town.feedback(level);
        var id = town.submitted();

        end(id, Map.of("ending", "RETURNED", "reasonCode", "NOT_ELIGIBLE", "advice", "Try the family hub."));

        var sent = town.officer().get(path("sent/" + id));
        assertThat(sent.json().path("progress").asString()).isEqualTo(progress);
        assertThat(sent.body().contains("family hub")).isEqualTo(reads);
        assertThat(file(id).at("/end/advice").asString()).isEqualTo("Try the family hub.");
    }

    @Test
    void a_pause_is_not_told_of() {
        town.feedback(4);
        var id = town.active();

        town.worker()
                .ifMatch(town.version(id))
                .put(path(id) + "/pause", Map.of("reasonCode", "IN_HOSPITAL", "resumeOn", inDays(14)));

        var sent = town.officer().get(path("sent/" + id));
        assertThat(sent.json().path("progress").asString()).isEqualTo("IN_CONTACT");
        assertThat(sent.body()).doesNotContain("HOSPITAL", "PAUSED");
    }

    @Test
    void another_host_has_it_and_sees_where_it_was() {
        var nextDoor = town.nextDoor();
        var neighbour = api.as(Tokens.staff(nextDoor, Role.TRIAGER));
        var id = town.submitted();

        var hosts = town.triager().get("/api/v1/referrals/hosts").json();
        var redirected = town.triager()
                .ifMatch(town.version(id))
                .put(
                        path(id) + "/redirection",
                        Map.of("host", nextDoor, "reasonCode", "OUT_OF_AREA", "note", "She moved last week"));

        assertThat(hosts.valueStream().map(host -> host.path("id").asString()))
                .contains(nextDoor.toString())
                .doesNotContain(town.linkWorkers.toString());
        assertThat(redirected.status()).isEqualTo(204);
        assertThat(town.triager().get(path(id)).status()).isEqualTo(404);
        assertThat(town.triager().get("/api/v1/referrals/incoming").json().path("items"))
                .isEmpty();
        assertThat(neighbour
                        .get("/api/v1/referrals/incoming")
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(id);
        var step = neighbour.get(path(id)).json().at("/history/redirections/0");
        assertThat(step.path("fromHost").asString()).isEqualTo("Link Workers of " + town.district);
        assertThat(step.path("note").asString()).isEqualTo("She moved last week");
        assertThat(town.officer().get(path("sent/" + id)).body()).doesNotContain("Next Door", "moved last week");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(id, ReferralRoutedV1.TYPE))
                        .singleElement()
                        .satisfies(told -> assertThat(
                                        told.data().path("hostOrganisationId").asString())
                                .isEqualTo(nextDoor.toString())));
    }

    @Test
    void nobody_redirects_to_themselves_or_to_whoever_takes_nobody_on() {
        var id = town.submitted();

        for (var host : List.of(town.linkWorkers, town.fireService, UUID.randomUUID())) {
            var answer = town.triager()
                    .ifMatch(town.version(id))
                    .put(path(id) + "/redirection", Map.of("host", host, "reasonCode", "OTHER"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.wrongFields()).containsExactly("/host");
        }
    }

    @Test
    void signposted_says_which_services_were_named() {
        var id = town.submitted();

        var without = end(id, Map.of("ending", "RETURNED", "reasonCode", "SIGNPOSTED"));
        var unknown = end(
                id, Map.of("ending", "RETURNED", "reasonCode", "SIGNPOSTED", "services", List.of(UUID.randomUUID())));
        var named =
                end(id, Map.of("ending", "RETURNED", "reasonCode", "SIGNPOSTED", "services", List.of(town.gardening)));

        assertThat(without.wrongFields()).containsExactly("/services");
        assertThat(unknown.wrongFields()).containsExactly("/services");
        assertThat(named.json().at("/history/namedServices/0/name").asString()).isEqualTo("Gardening together");
    }

    @Test
    void not_now_says_when_somebody_asks_again_and_on_that_day_it_is_due() {
        var id = town.active();

        var without = end(id, Map.of("ending", "DECLINED_BY_PERSON", "reasonCode", "NOT_NOW"));
        var past = end(
                id,
                Map.of(
                        "ending",
                        "DECLINED_BY_PERSON",
                        "reasonCode",
                        "NOT_NOW",
                        "offerAgainOn",
                        inDays(0).toString()));
        var said = end(
                id,
                Map.of(
                        "ending",
                        "DECLINED_BY_PERSON",
                        "reasonCode",
                        "NOT_NOW",
                        "offerAgainOn",
                        inDays(60).toString()));
        var before = caseload();
        jdbc.sql("update referral set offer_again_on = current_date - 1 where id = :id")
                .param("id", UUID.fromString(id))
                .update();

        assertThat(without.wrongFields()).containsExactly("/offerAgainOn");
        assertThat(past.wrongFields()).containsExactly("/offerAgainOn");
        assertThat(said.json().at("/ball/sentence").asString()).contains("asks the person again by ");
        assertThat(before).isEmpty();
        var due = caseload().required(0);
        assertThat(due.path("id").asString()).isEqualTo(id);
        assertThat(due.path("due").asString()).isEqualTo("OFFER_AGAIN");
    }

    @Test
    void each_way_to_end_asks_for_its_own_and_for_nothing_else() {
        var id = town.active();

        assertThat(end(id, Map.of("ending", "RETURNED", "reasonCode", "NOT_ANSWERED"))
                        .wrongFields())
                .containsExactly("/reasonCode");
        assertThat(end(id, Map.of("ending", "CLOSED", "reasonCode", "SUPPORT_GIVEN", "advice", "x"))
                        .wrongFields())
                .containsExactly("/advice", "/outcome", "/personSays");
        assertThat(end(
                                id,
                                Map.of(
                                        "ending",
                                        "WITHDRAWN",
                                        "reasonCode",
                                        "OTHER",
                                        "outcome",
                                        "HELPED",
                                        "services",
                                        List.of(town.gardening),
                                        "riskReadBy",
                                        town.tara,
                                        "offerAgainOn",
                                        inDays(3).toString()))
                        .wrongFields())
                .containsExactlyInAnyOrder("/outcome", "/services", "/riskReadBy", "/offerAgainOn");
    }

    private Answer end(String id, Map<String, ?> lastWord) {
        return town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", lastWord);
    }

    private String asked() {
        var id = town.submitted();
        var asked = town.triager()
                .ifMatch(town.version(id))
                .put(path(id) + "/question", Map.of("question", "Does she live alone?"));
        assertThat(asked.status()).isEqualTo(200);
        return id;
    }

    private JsonNode caseload() {
        return town.worker().get("/api/v1/referrals/caseload?mine=true").json().required("items");
    }

    private JsonNode file(String id) {
        return town.triager().get(path(id)).json();
    }

    private LocalDate inDays(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    private void standsFor(String id, Duration ago) {
        jdbc.sql("update referral set state_at = :at where id = :id")
                .param("at", clock.instant().minus(ago).atOffset(java.time.ZoneOffset.UTC))
                .param("id", UUID.fromString(id))
                .update();
    }

    private List<Events.Told> told(String id, String type) {
        return events.received(Topic.REFERRAL_EVENTS, type, UUID.fromString(id));
    }
}
