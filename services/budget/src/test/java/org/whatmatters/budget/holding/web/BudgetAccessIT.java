package org.whatmatters.budget.holding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.budget.Neighbourhood.ICB;
import static org.whatmatters.budget.Neighbourhood.LINK_WORKERS;
import static org.whatmatters.budget.Neighbourhood.SAM;
import static org.whatmatters.budget.Neighbourhood.SOON;
import static org.whatmatters.budget.Neighbourhood.TRUST;
import static org.whatmatters.budget.Neighbourhood.idOf;
import static org.whatmatters.budget.Neighbourhood.pathOf;
import static org.whatmatters.budget.Neighbourhood.plan;
import static org.whatmatters.budget.Neighbourhood.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.budget.Neighbourhood;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
@Import(Neighbourhood.class)
class BudgetAccessIT {

    private final Neighbourhood neighbourhood;
    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;

    BudgetAccessIT(Neighbourhood neighbourhood, Api api, Events events, JdbcClient jdbc) {
        this.neighbourhood = neighbourhood;
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @EnumSource(names = {"BUDGET_OFFICER", "BUDGET_APPROVER", "FINANCE_OFFICER"})
    void the_holders_officers_see_it(Role role) {
        var budget = neighbourhood.askedFor(neighbourhood.somebody());

        assertThat(api.as(Tokens.staff(ICB, role)).get(pathOf(budget)).status()).isEqualTo(200);
        assertThat(api.as(Tokens.staff(TRUST, role)).get(pathOf(budget)).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"LINK_WORKER", "HEALTH_COACH", "CARE_COORDINATOR", "TEAM_LEAD"})
    void the_hosts_workers_see_it(Role role) {
        var person = neighbourhood.somebody();
        var budget = neighbourhood.askedFor(person);
        var ofPerson = "/api/v1/budgets?personId=" + person;

        assertThat(api.as(Tokens.staff(LINK_WORKERS, role)).get(pathOf(budget)).status())
                .isEqualTo(200);
        assertThat(api.as(Tokens.staff(LINK_WORKERS, role)).get(ofPerson).json().required("items"))
                .hasSize(1);
        assertThat(api.as(Tokens.staff(TRUST, role)).get(pathOf(budget)).status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.staff(TRUST, role)).get(ofPerson).json().required("items"))
                .isEmpty();
        // In the holder's organisation a worker's role opens nothing: it is the office that counts.
        assertThat(api.as(Tokens.staff(ICB, role)).get(pathOf(budget)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "BUDGET_OFFICER",
                "BUDGET_APPROVER",
                "FINANCE_OFFICER",
                "LINK_WORKER",
                "HEALTH_COACH",
                "CARE_COORDINATOR",
                "TEAM_LEAD"
            })
    void no_other_role_may_ask_at_all(Role role) {
        assertThat(api.as(Tokens.staff(ICB, role))
                        .get("/api/v1/budgets/" + UUID.randomUUID())
                        .status())
                .isEqualTo(403);
        assertThat(api.as(Tokens.staff(ICB, role)).get("/api/v1/budgets").status())
                .isEqualTo(403);
    }

    @Test
    void nobody_else_sees_the_persons_own_page() {
        var person = neighbourhood.somebody();
        neighbourhood.askedFor(person);

        assertThat(neighbourhood.person(person).get("/api/v1/budgets/mine").json())
                .hasSize(1);
        assertThat(neighbourhood
                        .person(UUID.randomUUID())
                        .get("/api/v1/budgets/mine")
                        .json())
                .isEmpty();
        assertThat(neighbourhood.officer().get("/api/v1/budgets/mine").status()).isEqualTo(403);
        assertThat(api.get("/api/v1/budgets/mine").status()).isEqualTo(401);
    }

    @Test
    void a_helper_sees_the_budget_when_the_person_lets_them_and_no_longer() {
        var person = neighbourhood.somebody();
        neighbourhood.askedFor(person);
        var sara = UUID.randomUUID();
        var helper = api.as(Tokens.person(sara));
        var theirs = "/api/v1/budgets/helped/" + person;
        assertThat(helper.get(theirs).status()).isEqualTo(404);

        neighbourhood.isHelped(person, sara, "SEE_BUDGET", 2);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(helper.get(theirs).json()).hasSize(1));

        neighbourhood.isHelped(person, sara, "SEE_REFERRALS", 3);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(helper.get(theirs).status()).isEqualTo(404));
    }

    @Test
    void the_budget_of_somebody_restricted_is_there_for_the_named_and_for_the_person_only() {
        var person = neighbourhood.somebody();
        var budget = neighbourhood.askedFor(person);
        var colleague = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));

        neighbourhood.isRestricted(person, List.of(SAM), 2);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(colleague.get(pathOf(budget)).status()).isEqualTo(404));
        assertThat(colleague.get("/api/v1/budgets?personId=" + person).json().required("items"))
                .isEmpty();
        assertThat(neighbourhood.officer().get(pathOf(budget)).status()).isEqualTo(404);
        assertThat(neighbourhood.officer().get("/api/v1/budgets?limit=200").body())
                .doesNotContain(person.toString());
        assertThat(neighbourhood.linkWorker().get(pathOf(budget)).status()).isEqualTo(200);
        assertThat(neighbourhood.person(person).get("/api/v1/budgets/mine").json())
                .hasSize(1);
    }

    @Test
    void a_host_whose_work_has_ended_reads_for_a_while_and_changes_nothing() {
        var person = neighbourhood.somebody();
        var told = neighbourhood.told(neighbourhood.askedFor(person));

        neighbourhood.isHosted(person, LINK_WORKERS, Instant.now().plus(Duration.ofDays(90)), 2);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                step(neighbourhood.linkWorker(), told, "submission", plan("Spade", 1_000))
                                        .status())
                        .isEqualTo(409));
        assertThat(neighbourhood.linkWorker().get(pathOf(told)).status()).isEqualTo(200);
        assertThat(neighbourhood.askedFor(person).status()).isEqualTo(404);

        neighbourhood.isHosted(person, LINK_WORKERS, Instant.now().minusSeconds(1), 3);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                neighbourhood.linkWorker().get(pathOf(told)).status())
                        .isEqualTo(404));
    }

    @Test
    void a_budget_is_found_by_every_id_that_means_the_person() {
        var first = neighbourhood.somebody();
        var budget = neighbourhood.askedFor(first);
        var now = UUID.randomUUID();
        neighbourhood.isHosted(now, TRUST, null, 1);
        events.send(
                Topic.PERSON_IDENTITY,
                first,
                PersonIdentityV1.TYPE,
                2,
                new PersonIdentityV1(first, now, "MATCHED", 0, 2));
        var trust = api.as(Tokens.staff(TRUST, Role.LINK_WORKER));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(trust.get("/api/v1/budgets?personId=" + now)
                                .json()
                                .required("items"))
                        .hasSize(1));
        assertThat(trust.get(pathOf(budget)).status()).isEqualTo(200);
        assertThat(neighbourhood.person(now).get("/api/v1/budgets/mine").json()).hasSize(1);
    }

    @Test
    void every_look_is_written_down_and_every_refusal() {
        var person = neighbourhood.somebody();
        var budget = neighbourhood.askedFor(person);
        neighbourhood.officer().get(pathOf(budget));
        var stranger = UUID.randomUUID();
        api.as(Tokens.staffNamed(stranger, TRUST, Role.LINK_WORKER)).get(pathOf(budget));

        assertThat(jdbc.sql(
                                "select action || ' ' || basis from audit_entry where :person = any (person_ids) order by id")
                        .param("person", person)
                        .query(String.class)
                        .list())
                .containsExactly("ask for budget HOST", "read budget BUDGET_HOLDER");
        assertThat(jdbc.sql("select outcome from audit_entry where subject = :subject")
                        .param("subject", stranger)
                        .query(String.class)
                        .list())
                .containsExactly("REFUSED");
        assertThat(idOf(budget)).isNotNull();
    }
}
