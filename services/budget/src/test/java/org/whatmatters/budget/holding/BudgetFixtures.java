package org.whatmatters.budget.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.whatmatters.budget.ledger.Money;

/// Budgets that could exist: each state is reached by the transitions that reach it in life.
final class BudgetFixtures {

    static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate FOUR_WEEKS_ON = LocalDate.of(2026, 3, 30);

    static final WorkerId LINK_WORKER = worker(0x09);
    static final WorkerId HEALTH_COACH = worker(0x0a);
    static final WorkerId OFFICER = worker(0x15);
    static final WorkerId APPROVER = worker(0x16);

    static final Money POUNDS_180 = new Money(18_000);

    private BudgetFixtures() {}

    static Budget askedFor() {
        return Budget.askFor(
                        new BudgetId(uuid(0x01)),
                        new PersonId(uuid(0x40)),
                        new OrganisationId(uuid(0x02)),
                        Route.DISCRETIONARY,
                        "Gardening again",
                        LINK_WORKER,
                        MONDAY_9AM)
                .budget();
    }

    static Budget amountTold() {
        return askedFor().tell(told()).budget();
    }

    static Budget submitted() {
        return amountTold().submit(plan(POUNDS_180, LINK_WORKER)).budget();
    }

    static Budget approved() {
        return submitted().approve(decisionBy(APPROVER)).budget();
    }

    static Budget returned() {
        return submitted().sendBack(decisionBy(APPROVER)).budget();
    }

    static Budget refused() {
        return submitted().refuse(decisionBy(APPROVER), FOUR_WEEKS_ON).budget();
    }

    static Indicative told() {
        return new Indicative(POUNDS_180, "by phone", OFFICER, MONDAY_9AM);
    }

    static Plan plan(Money amount, WorkerId by) {
        return new Plan(
                uuid(0x50),
                "Out of the house twice a week",
                List.of(new Plan.Line("Raised bed and tools", amount, null)),
                null,
                by,
                MONDAY_9AM);
    }

    static Decision decisionBy(WorkerId officer) {
        return new Decision(officer, "Alex Moss", "It serves the outcome", MONDAY_9AM);
    }

    private static WorkerId worker(int n) {
        return new WorkerId(uuid(n));
    }

    static UUID uuid(int n) {
        return new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }
}
