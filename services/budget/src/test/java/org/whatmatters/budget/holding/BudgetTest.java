package org.whatmatters.budget.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whatmatters.budget.holding.BudgetFixtures.APPROVER;
import static org.whatmatters.budget.holding.BudgetFixtures.FOUR_WEEKS_ON;
import static org.whatmatters.budget.holding.BudgetFixtures.HEALTH_COACH;
import static org.whatmatters.budget.holding.BudgetFixtures.LINK_WORKER;
import static org.whatmatters.budget.holding.BudgetFixtures.MONDAY_9AM;
import static org.whatmatters.budget.holding.BudgetFixtures.OFFICER;
import static org.whatmatters.budget.holding.BudgetFixtures.POUNDS_180;
import static org.whatmatters.budget.holding.BudgetFixtures.amountTold;
import static org.whatmatters.budget.holding.BudgetFixtures.approved;
import static org.whatmatters.budget.holding.BudgetFixtures.askedFor;
import static org.whatmatters.budget.holding.BudgetFixtures.decisionBy;
import static org.whatmatters.budget.holding.BudgetFixtures.plan;
import static org.whatmatters.budget.holding.BudgetFixtures.refused;
import static org.whatmatters.budget.holding.BudgetFixtures.returned;
import static org.whatmatters.budget.holding.BudgetFixtures.submitted;
import static org.whatmatters.budget.holding.BudgetFixtures.told;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.budget.holding.Budget.Transition;
import org.whatmatters.budget.ledger.Money;

class BudgetTest {

    private static final Map<String, Function<Budget, Transition>> ACTIONS = Map.of(
            "tell", budget -> budget.tell(told()),
            "submit", budget -> budget.submit(plan(POUNDS_180, LINK_WORKER)),
            "approve", budget -> budget.approve(decisionBy(APPROVER)),
            "return", budget -> budget.sendBack(decisionBy(APPROVER)),
            "refuse", budget -> budget.refuse(decisionBy(APPROVER), FOUR_WEEKS_ON));

    /// The whole life cycle as one table: every action, tried in every state.
    static Stream<Arguments> everyActionInEveryState() {
        return Stream.of(
                        row(askedFor(), Map.of("tell", "amount-told")),
                        row(amountTold(), Map.of("submit", "submitted")),
                        row(submitted(), Map.of("approve", "approved", "return", "returned", "refuse", "refused")),
                        row(approved(), Map.of()),
                        row(returned(), Map.of("submit", "submitted")),
                        row(refused(), Map.of()))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> row(Budget budget, Map<String, String> allowed) {
        return ACTIONS.keySet().stream()
                .map(action -> Arguments.of(
                        budget.state().word(), action, allowed.getOrDefault(action, "refused as illegal"), budget));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("everyActionInEveryState")
    void only_the_allowed_transitions_happen(String state, String action, String outcome, Budget budget) {
        var act = Objects.requireNonNull(ACTIONS.get(action));

        if (outcome.equals("refused as illegal")) {
            assertThatExceptionOfType(IllegalTransition.class)
                    .isThrownBy(() -> act.apply(budget))
                    .matches(refusal -> refusal.state().equals(state));
        } else {
            var next = act.apply(budget).budget();
            assertThat(next.state().word()).isEqualTo(outcome);
            assertThat(next.version()).isEqualTo(budget.version() + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("everybodyWithAHandInIt")
    void whoever_asked_told_or_submitted_does_not_decide(WorkerId worker) {
        var budget = submitted();

        assertThatExceptionOfType(SameHands.class).isThrownBy(() -> budget.approve(decisionBy(worker)));
        assertThatExceptionOfType(SameHands.class).isThrownBy(() -> budget.sendBack(decisionBy(worker)));
        assertThatExceptionOfType(SameHands.class).isThrownBy(() -> budget.refuse(decisionBy(worker), FOUR_WEEKS_ON));
    }

    static Stream<WorkerId> everybodyWithAHandInIt() {
        return Stream.of(LINK_WORKER, OFFICER);
    }

    @Test
    void whoever_submitted_the_first_time_does_not_decide_on_the_second() {
        var budget = amountTold()
                .submit(plan(POUNDS_180, HEALTH_COACH))
                .budget()
                .sendBack(decisionBy(APPROVER))
                .budget()
                .submit(plan(POUNDS_180, LINK_WORKER))
                .budget();

        assertThat(budget.hands()).isEqualTo(Set.of(LINK_WORKER, OFFICER, HEALTH_COACH));
        assertThatExceptionOfType(SameHands.class).isThrownBy(() -> budget.approve(decisionBy(HEALTH_COACH)));
        assertThatCode(() -> budget.approve(decisionBy(APPROVER))).doesNotThrowAnyException();
    }

    @Test
    void a_plan_for_more_than_was_told_needs_a_reason() {
        var more = plan(new Money(18_001), LINK_WORKER);
        var withReason = new Plan(
                more.carePlan(),
                more.outcome(),
                more.lines(),
                "The bed must be at table height",
                LINK_WORKER,
                MONDAY_9AM);

        assertThatExceptionOfType(AboveIndicativeAmount.class)
                .isThrownBy(() -> amountTold().submit(more));
        assertThat(amountTold().submit(withReason).event())
                .isEqualTo(new BudgetEvent.Submitted(new Money(18_001), MONDAY_9AM));
    }

    @Test
    void an_approval_tells_the_amount_and_the_time_and_nothing_else() {
        assertThat(submitted().approve(decisionBy(APPROVER)).event())
                .isEqualTo(new BudgetEvent.Approved(POUNDS_180, MONDAY_9AM));
    }

    @Test
    void a_refusal_leaves_the_person_time_to_ask_again() {
        assertThat(Ball.of(refused().state()))
                .isEqualTo(new Ball(
                        "The person may ask until 30 March 2026 for this to be looked at again.",
                        "The person",
                        FOUR_WEEKS_ON));
    }
}
