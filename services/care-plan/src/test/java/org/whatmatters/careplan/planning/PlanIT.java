package org.whatmatters.careplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.careplan.PersonNews.LINK_WORKERS;
import static org.whatmatters.careplan.PersonNews.hostedBy;
import static org.whatmatters.careplan.planning.PlanRequests.PLANS;
import static org.whatmatters.careplan.planning.PlanRequests.goals;
import static org.whatmatters.careplan.planning.PlanRequests.idOf;
import static org.whatmatters.careplan.planning.PlanRequests.path;
import static org.whatmatters.careplan.planning.PlanRequests.singAgain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.careplan.PersonNews;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.plan.GoalSetV1;
import org.whatmatters.contracts.plan.PlanOpenedV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class PlanIT {

    private final Events events;
    private final PersonNews news;
    private final UUID account = UUID.randomUUID();
    private final UUID june;
    private final Api asJune;
    private final Api asWorker;

    PlanIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.events = events;
        this.news = new PersonNews(events, jdbc);
        this.june = news.personWithAccount(account);
        this.asJune = api.as(Tokens.person(account));
        this.asWorker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
    }

    @Test
    void a_plan_is_opened_and_the_first_goal_begins_the_conversation() {
        var referral = UUID.randomUUID();
        var opened = asWorker.post(PLANS, Map.of("personId", june, "referralId", referral));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("state").asString()).isEqualTo("draft");

        var set = asWorker.ifMatch(opened.version()).post(goals(opened), singAgain(6));

        assertThat(set.status()).isEqualTo(201);
        assertThat(set.version()).isEqualTo("\"2\"");
        var read = asJune.get(path(opened)).json();
        assertThat(read).isEqualTo(set.json());
        assertThat(read.path("state").asString()).isEqualTo("in-conversation");
        assertThat(read.path("referralId").asString()).isEqualTo(referral.toString());
        assertThat(read.at("/goals/0/text").asString()).isEqualTo("I want to sing with other people again");
        assertThat(read.at("/goals/0/by").asString()).isEqualTo("worker");
        assertThat(read.at("/goals/0/name").asString()).isEqualTo("Test Worker");
    }

    @Test
    void a_step_the_person_is_not_sure_of_comes_back_with_a_hint() {
        var opened = open();

        var unsure = asJune.ifMatch("\"1\"").post(goals(opened), singAgain(6));
        var sure = asJune.ifMatch("\"2\"").post(goals(opened), singAgain(7));

        assertThat(unsure.json().at("/goals/0/actions/0/hint").asBoolean()).isTrue();
        assertThat(sure.json().at("/goals/1/actions/0/hint").asBoolean()).isFalse();
    }

    @Test
    void the_others_hear_of_the_plan_and_the_goal_and_never_what_they_say() {
        var opened = open();
        asJune.ifMatch("\"1\"").post(goals(opened), singAgain(8));
        var plan = idOf(opened);

        await().untilAsserted(() -> {
            assertThat(events.received(Topic.PLAN_EVENTS, PlanOpenedV1.TYPE, plan))
                    .hasSize(1);
            assertThat(events.received(Topic.PLAN_EVENTS, GoalSetV1.TYPE, plan))
                    .singleElement()
                    .satisfies(told -> assertThat(told.aggregateVersion()).isEqualTo(2));
        });
        assertThat(events.saysNone(Topic.PLAN_EVENTS, "sing with other people")).isTrue();
    }

    @Test
    void a_person_has_one_open_plan() {
        open();

        var second = asJune.post(PLANS, Map.of("personId", june));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("state").asString()).isEqualTo("open");
    }

    @Test
    void two_who_open_a_plan_at_once_make_one() {
        var answers = Stream.of(asWorker, asJune)
                .map(as -> CompletableFuture.supplyAsync(() -> as.post(PLANS, Map.of("personId", june))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status);

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_relationship_not_heard_of_yet_is_answered_as_not_there_until_it_is() {
        var stranger = UUID.randomUUID();
        assertThat(asWorker.post(PLANS, Map.of("personId", stranger)).status()).isEqualTo(404);

        news.access(stranger, 1, List.of(hostedBy(LINK_WORKERS)), List.of());

        assertThat(asWorker.post(PLANS, Map.of("personId", stranger)).status()).isEqualTo(201);
    }

    @Test
    void the_plans_of_a_person_are_listed_under_any_of_their_ids() {
        var opened = open();
        var inForce = UUID.randomUUID();
        news.identity(june, inForce, 2);
        news.access(inForce, 1, List.of(hostedBy(LINK_WORKERS)), List.of(account));

        for (var id : List.of(june, inForce)) {
            var listed = asWorker.get(PLANS + "?personId=" + id).json();
            assertThat(listed.at("/items/0/id").asString())
                    .isEqualTo(idOf(opened).toString());
            assertThat(listed.path("items").size()).isOne();
        }
        assertThat(asWorker.get(path(opened)).status()).isEqualTo(200);
        assertThat(asWorker.post(PLANS, Map.of("personId", inForce)).status()).isEqualTo(409);
    }

    @Test
    void a_person_without_a_plan_has_an_empty_list() {
        assertThat(asWorker.get(PLANS + "?personId=" + june)
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    private Answer open() {
        return asWorker.post(PLANS, Map.of("personId", june));
    }
}
