package org.whatmatters.budget.holding.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.budget.holding.Ball;
import org.whatmatters.budget.holding.BudgetState;
import org.whatmatters.budget.holding.BudgetState.Approved;
import org.whatmatters.budget.holding.BudgetState.Refused;
import org.whatmatters.budget.holding.Indicative;
import org.whatmatters.budget.holding.Plan;
import org.whatmatters.budget.holding.application.ViewBudgets.View;
import org.whatmatters.budget.ledger.Ledger;

/// A budget as it is read, by officers, workers and the person alike.
record BudgetResponse(
        UUID id,
        long version,
        String state,
        UUID personId,
        String route,
        String purpose,
        Instant askedAt,
        @Nullable Long indicativePence,
        @Nullable Instant toldAt,
        @Nullable String toldHow,
        @Nullable UUID planId,
        @Nullable String outcome,
        List<LineResponse> lines,
        @Nullable String aboveIndicativeReason,
        @Nullable Long approvedPence,
        @Nullable DecisionResponse decision,
        LedgerResponse ledger,
        Ball ball) {

    /// @param referredFor what the approving officer must look at
    record LineResponse(
            String description, long amountPence, @Nullable String referredFor) {}

    record DecisionResponse(
            String by, Instant at, String reason, @Nullable LocalDate reconsiderUntil) {}

    record LedgerResponse(long allocatedPence, long committedPence, long spentPence, long availablePence) {

        static LedgerResponse of(Ledger ledger) {
            return new LedgerResponse(
                    ledger.allocated().pence(),
                    ledger.committed().pence(),
                    ledger.spent().pence(),
                    ledger.available().pence());
        }
    }

    static BudgetResponse of(View view) {
        var budget = view.budget();
        var state = budget.state();
        var told = state.told();
        var plan = state.planned();
        return new BudgetResponse(
                budget.id().value(),
                budget.version(),
                state.word(),
                budget.person().value(),
                budget.route().name(),
                budget.purpose(),
                budget.askedAt(),
                told.map(t -> t.amount().pence()).orElse(null),
                told.map(Indicative::at).orElse(null),
                told.map(Indicative::how).orElse(null),
                plan.map(Plan::carePlan).orElse(null),
                plan.map(Plan::outcome).orElse(null),
                plan.map(BudgetResponse::lines).orElse(List.of()),
                plan.map(Plan::aboveIndicativeReason).orElse(null),
                state instanceof Approved approved
                        ? (Long) approved.plan().total().pence()
                        : null,
                decision(state),
                LedgerResponse.of(view.ledger()),
                Ball.of(state));
    }

    private static List<LineResponse> lines(Plan plan) {
        return plan.lines().stream()
                .map(line -> new LineResponse(line.description(), line.amount().pence(), line.referredFor()))
                .toList();
    }

    private static @Nullable DecisionResponse decision(BudgetState state) {
        return state.decided()
                .map(d -> new DecisionResponse(
                        d.byName(),
                        d.at(),
                        d.reason(),
                        state instanceof Refused refused ? refused.reconsiderUntil() : null))
                .orElse(null);
    }
}
