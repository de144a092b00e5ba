package org.whatmatters.budget.holding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.budget.ledger.Money;

/// What the money is to buy and what for, as it was put forward.
///
/// @param carePlan the person's plan in the care-plan service, which the money serves
/// @param outcome what should be different then, in the person's words
/// @param aboveIndicativeReason why it comes to more than the person was told, where it does
public record Plan(
        UUID carePlan,
        String outcome,
        List<Line> lines,
        @Nullable String aboveIndicativeReason,
        WorkerId by,
        Instant at) {

    /// One thing to buy.
    ///
    /// @param referredFor why the approving officer must look at it; absent where nothing speaks against it
    public record Line(
            String description, Money amount, @Nullable String referredFor) {}

    public Plan {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a plan has a line at least");
        }
    }

    public Money total() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    /// More than was told needs a reason: the person planned with that amount.
    void mustFit(Indicative told) {
        if (aboveIndicativeReason == null && total().isMoreThan(told.amount())) {
            throw new AboveIndicativeAmount();
        }
    }
}
