package org.whatmatters.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.careplan.PersonNews.FIRE_SERVICE;
import static org.whatmatters.careplan.PersonNews.LINK_WORKERS;
import static org.whatmatters.platform.testing.Sight.assertNothingTold;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.circle.AccessFreshness;
import org.whatmatters.platform.fence.Caller;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Sight;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// What the database shows to whom when a query asks for everything. Rules: docs/domain/access.md.
@IntegrationTest
class FenceIT {

    private static final Caller HOST = new Caller.Worker(UUID.randomUUID(), LINK_WORKERS);
    private static final Caller OFFICER = new Caller.Worker(UUID.randomUUID(), FIRE_SERVICE);

    private final PersonNews news;
    private final JdbcClient beside;
    private final Sight sight;
    private final Api stranger;
    private final UUID account = UUID.randomUUID();
    private final UUID person;
    private final UUID plan;

    FenceIT(
            Api api,
            Events events,
            JdbcClient jdbc,
            @Beside JdbcClient beside,
            PlatformTransactionManager transactions,
            AccessFreshness freshness) {
        this.news = new PersonNews(events, beside);
        this.beside = beside;
        this.sight = new Sight(jdbc, transactions);
        this.stranger = api.as(Tokens.staff(FIRE_SERVICE, Role.LINK_WORKER));
        this.person = news.personWithAccount(account);
        await().until(freshness::isGiven);
        var worker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        worker.ifMatch("\"0\"")
                .put("/api/v1/about-me/" + person, Map.of("whatIsMostImportant", "My garden", "myWellness", "I tire"));
        var opened = worker.post("/api/v1/plans", Map.of("personId", person));
        this.plan = UUID.fromString(opened.json().path("id").asString());
        worker.ifMatch(opened.version())
                .post(
                        "/api/v1/plans/" + plan + "/goals",
                        Map.of(
                                "text",
                                "To sing again",
                                "importance",
                                9,
                                "actions",
                                List.of(Map.of("what", "Go", "who", "me", "when", "soon", "confidence", 7))));
    }

    @ParameterizedTest
    @CsvSource({"plan, id", "goal, plan_id", "about_me, person_id", "about_me_passage, person_id"})
    void the_circle_sees_it_and_nobody_else(String table, String column) {
        var id = column.equals("person_id") ? person : plan;

        assertThat(sight.count(HOST, table, column, id)).isPositive();
        assertThat(sight.count(new Caller.Person(account), table, column, id)).isPositive();
        assertThat(sight.count(new Caller.TheService(), table, column, id)).isPositive();
        assertThat(sight.count(OFFICER, table, column, id)).isZero();
        assertThat(sight.count(new Caller.Worker(account, FIRE_SERVICE), table, column, id))
                .isZero();
        assertThat(sight.count(new Caller.Person(UUID.randomUUID()), table, column, id))
                .isZero();
        assertThat(sight.count(new Caller.Anybody(), table, column, id)).isZero();
    }

    @Test
    void an_action_is_seen_with_its_goal() {
        var goal = beside.sql("select id from goal where plan_id = :plan")
                .param("plan", plan)
                .query(UUID.class)
                .single();

        assertThat(sight.count(HOST, "action", "goal_id", goal)).isOne();
        assertThat(sight.count(OFFICER, "action", "goal_id", goal)).isZero();
    }

    @Test
    void an_agreement_opens_the_rows_of_its_headings_and_no_other() {
        news.agreed(person, 2, FIRE_SERVICE, List.of("MY_WELLNESS"), null, 0);

        assertThat(sight.count(OFFICER, "about_me_passage", "person_id", person))
                .isOne();
        assertThat(sight.count(OFFICER, "plan", "id", plan)).isZero();

        news.agreed(person, 3, FIRE_SERVICE, List.of("PLAN"), null, 0);

        assertThat(sight.count(OFFICER, "about_me", "person_id", person)).isZero();
        assertThat(sight.count(OFFICER, "about_me_passage", "person_id", person))
                .isZero();
        assertThat(sight.count(OFFICER, "goal", "plan_id", plan)).isOne();
    }

    @Test
    void somebody_hidden_is_seen_by_the_named_and_by_themselves() {
        var named = UUID.randomUUID();
        news.restricted(person, 2, List.of(named), List.of(account));

        assertThat(sight.count(new Caller.Worker(named, LINK_WORKERS), "plan", "id", plan))
                .isOne();
        assertThat(sight.count(new Caller.Person(account), "plan", "id", plan)).isOne();
        assertThat(sight.count(HOST, "plan", "id", plan)).isZero();
        assertThat(sight.count(HOST, "about_me_passage", "person_id", person)).isZero();
    }

    @Test
    void what_is_not_yours_costs_the_same_statements_as_what_is_not_there() {
        assertNothingTold(
                () -> stranger.get("/api/v1/plans/" + plan), () -> stranger.get("/api/v1/plans/" + UUID.randomUUID()));
        assertNothingTold(
                () -> stranger.get("/api/v1/about-me/" + person),
                () -> stranger.get("/api/v1/about-me/" + UUID.randomUUID()));
    }
}
