package org.whatmatters.budget.holding.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.Exclusions;
import org.whatmatters.budget.holding.Exclusions.Finding;
import org.whatmatters.budget.holding.Plan;
import org.whatmatters.budget.holding.WorkerId;
import org.whatmatters.budget.ledger.Money;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;

/// A worker puts forward what the money is to buy. What an officer must look at is marked on its line.
@Service
public class SubmitPlan {

    private final BudgetDesk desk;
    private final BudgetRules rules;
    private final Exclusions exclusions;
    private final Clock clock;

    SubmitPlan(BudgetDesk desk, BudgetRules rules, Exclusions exclusions, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.exclusions = exclusions;
        this.clock = clock;
    }

    /// What the worker wrote down.
    public record Proposal(
            UUID carePlan,
            String outcome,
            List<Item> items,
            @Nullable String aboveIndicativeReason) {

        public record Item(String description, Money amount) {}
    }

    public Budget submit(BudgetId id, Proposal proposal, Actor.Staff staff, ExpectedVersion expected) {
        return desk.change(id, staff, expected, "submit budget plan", budget -> {
            var plan = planOf(proposal, staff);
            var submitted = budget.submit(plan);
            if (plan.total().isMoreThan(rules.discretionaryMost())) {
                throw Invalid.field(
                        "/lines",
                        "ABOVE_MAXIMUM",
                        "A one-off sum is " + rules.discretionaryMostPence() + " pence at most.");
            }
            return submitted;
        });
    }

    private Plan planOf(Proposal proposal, Actor.Staff staff) {
        var lines = proposal.items().stream()
                .map(item -> new Plan.Line(
                        item.description(),
                        item.amount(),
                        exclusions
                                .check(item.description())
                                .map(Finding::category)
                                .orElse(null)))
                .toList();
        return new Plan(
                proposal.carePlan(),
                proposal.outcome(),
                lines,
                proposal.aboveIndicativeReason(),
                new WorkerId(staff.subject()),
                clock.instant());
    }
}
