package org.whatmatters.budget.holding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whatmatters.budget.Neighbourhood.ICB;
import static org.whatmatters.budget.Neighbourhood.LINK_WORKERS;
import static org.whatmatters.budget.Neighbourhood.SAM;
import static org.whatmatters.budget.Neighbourhood.idOf;
import static org.whatmatters.budget.Neighbourhood.pathOf;
import static org.whatmatters.budget.Neighbourhood.plan;
import static org.whatmatters.budget.Neighbourhood.step;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.budget.Neighbourhood;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
@Import(Neighbourhood.class)
class BudgetRefusalsIT {

    private static final Map<String, String> REASON = Map.of("reason", "It serves the outcome");

    private final Neighbourhood neighbourhood;
    private final Api api;
    private final JdbcClient jdbc;

    BudgetRefusalsIT(Neighbourhood neighbourhood, Api api, JdbcClient jdbc) {
        this.neighbourhood = neighbourhood;
        this.api = api;
        this.jdbc = jdbc;
    }

    @Test
    void whoever_told_the_amount_does_not_approve_though_they_have_the_role() {
        var both = api.as(Tokens.staffNamed(UUID.randomUUID(), ICB, Role.BUDGET_OFFICER, Role.BUDGET_APPROVER));
        var told = step(
                both,
                neighbourhood.askedFor(neighbourhood.somebody()),
                "indicative-amount",
                Map.of("amountPence", 18_000, "toldHow", "by phone"));
        var submitted = neighbourhood.submitted(told);

        for (var decision : List.of("approval", "return", "refusal")) {
            assertProblem(step(both, submitted, decision, REASON), 409, "approver-must-be-another-officer");
        }
    }

    @Test
    void whoever_asked_does_not_approve_in_another_office_of_theirs() {
        var submitted = neighbourhood.submitted();
        var sam = api.as(Tokens.staffNamed(SAM, ICB, Role.BUDGET_APPROVER));

        assertProblem(step(sam, submitted, "approval", REASON), 409, "approver-must-be-another-officer");
    }

    @Test
    void the_database_itself_takes_no_decision_of_those_who_prepared_it() {
        var submitted = neighbourhood.submitted();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                update budget set state = 'approved', decided_by = :sam, decided_by_name = 'Sam',
                                                  decision_reason = 'mine', decided_at = now()
                                 where id = :id
                                """)
                        .param("sam", SAM)
                        .param("id", idOf(submitted))
                        .update())
                .withMessageContaining("whoever_prepared_does_not_decide");
    }

    @Test
    void a_step_on_an_older_version_is_refused() {
        var asked = neighbourhood.askedFor(neighbourhood.somebody());
        neighbourhood.told(asked);

        assertProblem(neighbourhood.told(asked), 412, "stale-version");
    }

    @Test
    void a_step_that_does_not_say_which_version_it_read_is_refused() {
        var asked = neighbourhood.askedFor(neighbourhood.somebody());

        var answer = neighbourhood
                .officer()
                .put(pathOf(asked) + "/indicative-amount", Map.of("amountPence", 1, "toldHow", "by phone"));

        assertThat(answer.status()).isEqualTo(428);
    }

    @Test
    void a_step_that_does_not_go_with_the_state_names_the_state() {
        var asked = neighbourhood.askedFor(neighbourhood.somebody());

        var tooEarly = step(neighbourhood.approver(), asked, "approval", REASON);

        assertProblem(tooEarly, 409, "illegal-state");
        assertThat(tooEarly.json().required("state").asString()).isEqualTo("asked-for");
    }

    @Test
    void everything_that_is_wrong_with_a_plan_is_named_at_once() {
        var told = neighbourhood.told(neighbourhood.askedFor(neighbourhood.somebody()));

        var answer = step(neighbourhood.linkWorker(), told, "submission", """
                        {"planId": "not an id", "outcome": " ", "extra": 1, "lines": [
                            {"description": "", "amountPence": 100},
                            {"description": "Whisky", "amountPence": 0},
                            {"description": "Spade", "amountPence": "many", "shop": "x"}]}
                        """);

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields())
                .containsExactly(
                        "/extra",
                        "/lines/0/description",
                        "/lines/1/amountPence",
                        "/lines/1/description",
                        "/lines/2/amountPence",
                        "/lines/2/shop",
                        "/outcome",
                        "/planId");
        assertThat(answer.body()).contains("ALLOWED_PURCHASE", "The money may not buy this: alcohol.");
    }

    @Test
    void everything_that_is_wrong_with_an_asking_is_named_at_once() {
        var answer = neighbourhood
                .linkWorker()
                .post("/api/v1/budgets", Map.of("personId", "x", "route", "LOTTERY", "purpose", "", "amount", 5));

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields()).containsExactly("/amount", "/personId", "/purpose", "/route");
    }

    @Test
    void a_plan_above_the_amount_told_needs_a_reason() {
        var told = neighbourhood.told(neighbourhood.askedFor(neighbourhood.somebody()));

        var answer = step(neighbourhood.linkWorker(), told, "submission", plan("Greenhouse", 18_001));

        assertProblem(answer, 422, "invalid");
        assertThat(answer.body()).contains("ABOVE_INDICATIVE_AMOUNT");
    }

    @Test
    void a_one_off_sum_has_a_maximum_that_no_reason_lifts() {
        var asked = neighbourhood.askedFor(neighbourhood.somebody());
        var tooMuch = step(
                neighbourhood.officer(),
                asked,
                "indicative-amount",
                Map.of("amountPence", 50_001, "toldHow", "by phone"));
        var told = neighbourhood.told(asked);
        var withReason = Map.of(
                "planId",
                UUID.randomUUID(),
                "outcome",
                "Out of the house",
                "aboveIndicativeReason",
                "It costs that much",
                "lines",
                List.of(Map.of("description", "Greenhouse", "amountPence", 50_001)));

        assertThat(tooMuch.wrongFields()).containsExactly("/amountPence");
        assertThat(step(neighbourhood.linkWorker(), told, "submission", withReason)
                        .wrongFields())
                .containsExactly("/lines");
    }

    @Test
    void of_two_approvals_at_once_one_counts_and_money_is_allocated_once() {
        var submitted = neighbourhood.submitted();

        var answers = Stream.of(neighbourhood.approver(), neighbourhood.approver())
                .map(approver -> CompletableFuture.supplyAsync(() -> step(approver, submitted, "approval", REASON)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 412);
        assertThat(neighbourhood
                        .linkWorker()
                        .get(pathOf(submitted))
                        .json()
                        .required("ledger")
                        .required("allocatedPence")
                        .asLong())
                .isEqualTo(18_000);
    }

    @Test
    void the_same_approval_sent_twice_gets_the_same_answer() {
        var submitted = neighbourhood.submitted();
        var approver = neighbourhood
                .approver()
                .with("Idempotency-Key", UUID.randomUUID().toString());

        var first = step(approver, submitted, "approval", REASON);
        var second = step(approver, submitted, "approval", REASON);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void a_posting_that_makes_a_penny_is_not_taken_by_the_book() {
        var submitted = neighbourhood.submitted();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into ledger_entry
                                       (posting_id, budget_id, kind, account, amount_pence, posted_at)
                                values (:posting, :budget, 'ALLOCATION', 'AVAILABLE', 1, now())
                                """)
                        .param("posting", UUID.randomUUID())
                        .param("budget", idOf(submitted))
                        .update())
                .withMessageContaining("do not come to zero");
    }

    @Test
    void entries_once_made_cannot_be_changed_by_the_service() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from ledger_entry").update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void only_the_hosts_workers_ask() {
        var person = neighbourhood.somebody();
        var body = Map.of("personId", person, "route", "DISCRETIONARY", "purpose", "Gardening again");

        assertThat(neighbourhood.officer().post("/api/v1/budgets", body).status())
                .isEqualTo(403);
        assertThat(api.as(Tokens.staff(LINK_WORKERS, Role.REFERRER))
                        .post("/api/v1/budgets", body)
                        .status())
                .isEqualTo(403);
        assertThat(api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER))
                        .post("/api/v1/budgets", body)
                        .status())
                .isEqualTo(404);
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().required("type").asString()).isEqualTo("urn:whatmatters:problem:" + type);
    }
}
