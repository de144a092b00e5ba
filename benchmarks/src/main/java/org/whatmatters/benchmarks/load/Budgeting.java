package org.whatmatters.benchmarks.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetEvent;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.Decision;
import org.whatmatters.budget.holding.Indicative;
import org.whatmatters.budget.holding.OrganisationId;
import org.whatmatters.budget.holding.PersonId;
import org.whatmatters.budget.holding.Plan;
import org.whatmatters.budget.holding.Route;
import org.whatmatters.budget.holding.WorkerId;
import org.whatmatters.budget.ledger.Money;
import org.whatmatters.budget.ledger.Posting;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.budget.BudgetApprovedV1;
import org.whatmatters.contracts.budget.BudgetAskedForV1;
import org.whatmatters.contracts.budget.BudgetPlanSubmittedV1;
import org.whatmatters.contracts.budget.BudgetRefusedV1;
import org.whatmatters.contracts.budget.BudgetReturnedV1;
import org.whatmatters.contracts.budget.IndicativeAmountToldV1;
import org.whatmatters.platform.messaging.OutgoingEvent;

/// Takes a budget from the asking to the decision, through the budget service's own transitions.
final class Budgeting {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int RECONSIDERATION_DAYS = 28;
    private static final List<String> PURPOSES = List.of(
            "Tools for a hobby at home", "A course in the day centre", "A bicycle that fits", "Singing lessons");
    private static final List<String> LINES =
            List.of("Art materials", "Course fee", "Walking shoes", "Bus pass", "Swimming pass");

    private final Town.Purse purse;
    private final UUID person;
    private final UUID carePlan;
    private final CaseHistory.Talk talk;
    private final Dice dice;
    private final Instant until;
    private final List<OutgoingEvent> events = new ArrayList<>();
    private final List<BudgetHistory.Posted> postings = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private Budget budget;
    private Instant now;

    /// @param from when the worker asks; the plan is open by then
    Budgeting(Town.Purse purse, PlanHistory planned, CaseHistory.Talk talk, Dice dice, Instant from, Instant until) {
        this.purse = purse;
        this.person = planned.plan().person().value();
        this.carePlan = planned.plan().id().value();
        this.talk = talk;
        this.dice = dice;
        this.until = until;
        this.now = from;
        var holder = new OrganisationId(purse.organisation());
        var purpose = dice.pick(PURPOSES);
        var asked = Budget.askFor(
                new BudgetId(dice.id(now)),
                new PersonId(person),
                holder,
                Route.DISCRETIONARY,
                purpose,
                by(talk.worker()),
                now);
        this.budget = asked.budget();
        tell(asked.event());
        did("ask for budget", talk.worker(), talk.host().id(), "HOST");
    }

    BudgetHistory history() {
        var officer = dice.pick(purse.officers());
        var told = new Money(dice.between(40, 400) * 100L);
        if (passes(24, 120)) {
            byPurse(officer, "tell indicative amount", b -> b.tell(new Indicative(told, "By phone", by(officer), now)));
            if (passes(48, 240)) {
                step(b -> b.submit(plan(told)));
                did("submit budget plan", talk.worker(), talk.host().id(), "HOST");
                if (passes(24, 240)) {
                    decide(officer);
                }
            }
        }
        return new BudgetHistory(budget, postings, events, deeds);
    }

    private void decide(Town.Worker officer) {
        var approver = dice.pick(purse.approvers().stream()
                .filter(other -> !other.subject().equals(officer.subject()))
                .toList());
        var drawn = dice.share();
        if (drawn < 0.8) {
            byPurse(approver, "approve budget", b -> b.approve(decision(approver, "It serves the goal")));
            budget.state().planned().ifPresent(plan -> post(Posting.allocation(plan.total())));
        } else if (drawn < 0.92) {
            byPurse(approver, "return budget plan", b -> b.sendBack(decision(approver, "A second price is needed")));
        } else {
            var reconsider = LocalDate.ofInstant(now, LONDON).plusDays(RECONSIDERATION_DAYS);
            byPurse(
                    approver,
                    "refuse budget",
                    b -> b.refuse(decision(approver, "It can be had free of charge"), reconsider));
        }
    }

    private Plan plan(Money told) {
        var first = new Money(dice.between(1, (int) told.pence()));
        var rest = told.pence() - first.pence();
        var lines = new ArrayList<Plan.Line>();
        lines.add(new Plan.Line(dice.pick(LINES), first, null));
        if (rest > 0 && dice.chance(0.5)) {
            lines.add(new Plan.Line(dice.pick(LINES), new Money(rest), null));
        }
        return new Plan(carePlan, "I do again what I like", lines, null, by(talk.worker()), now);
    }

    private Decision decision(Town.Worker approver, String reason) {
        return new Decision(by(approver), approver.name(), reason, now);
    }

    private void post(Posting posting) {
        postings.add(new BudgetHistory.Posted(dice.id(now), posting, now));
    }

    private void byPurse(Town.Worker officer, String action, Function<Budget, Budget.Transition> change) {
        step(change);
        did(action, officer, purse.organisation(), "BUDGET_HOLDER");
    }

    private void step(Function<Budget, Budget.Transition> change) {
        var transition = change.apply(budget);
        budget = transition.budget();
        tell(transition.event());
    }

    private void tell(BudgetEvent event) {
        var id = budget.id().value();
        switch (event) {
            case BudgetEvent.AskedFor e ->
                told(
                        BudgetAskedForV1.TYPE,
                        new BudgetAskedForV1(
                                id, person, e.holder().value(), e.route().name(), e.at()));
            case BudgetEvent.AmountTold e ->
                told(
                        IndicativeAmountToldV1.TYPE,
                        new IndicativeAmountToldV1(id, person, e.amount().pence(), e.at()));
            case BudgetEvent.Submitted e ->
                told(
                        BudgetPlanSubmittedV1.TYPE,
                        new BudgetPlanSubmittedV1(id, person, e.amount().pence(), e.at()));
            case BudgetEvent.Approved e ->
                told(
                        BudgetApprovedV1.TYPE,
                        new BudgetApprovedV1(id, person, e.amount().pence(), e.at()));
            case BudgetEvent.Returned e -> told(BudgetReturnedV1.TYPE, new BudgetReturnedV1(id, person, e.at()));
            case BudgetEvent.Refused e -> told(BudgetRefusedV1.TYPE, new BudgetRefusedV1(id, person, e.at()));
        }
    }

    private void told(String type, Record fact) {
        var id = budget.id().value();
        events.add(
                OutgoingEvent.of(dice.id(now), "budget", Topic.BUDGET_EVENTS, id, type, budget.version(), now, fact));
    }

    private void did(String action, Town.Worker worker, UUID organisation, String basis) {
        deeds.add(new Deed(now, worker.subject(), organisation, action, basis, person));
    }

    private boolean passes(int least, int most) {
        var next = WorkingHours.from(now.plus(dice.hours(least, most)));
        if (!next.isBefore(until)) {
            return false;
        }
        now = next;
        return true;
    }

    private static WorkerId by(Town.Worker worker) {
        return new WorkerId(worker.subject());
    }
}
