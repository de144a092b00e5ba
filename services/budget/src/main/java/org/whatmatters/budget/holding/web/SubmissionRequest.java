package org.whatmatters.budget.holding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.budget.holding.application.SubmitPlan.Proposal;
import org.whatmatters.budget.ledger.Money;

/// @param planId the person's plan in the care-plan service
record SubmissionRequest(
        @NotNull UUID planId,

        @NotBlank(message = "Say what should be different afterwards.") @Size(max = 1000)
        String outcome,

        @NotEmpty @Size(max = 50) @Valid List<LineRequest> lines,
        @Nullable @Size(min = 1, max = 1000) String aboveIndicativeReason) {

    /// Far above any budget: only keeps slips of the finger and sums beyond all bounds away.
    static final long A_MILLION_POUNDS = 100_000_000;

    record LineRequest(
            @NotBlank(message = "Say what the money is for.") @Size(max = 200) @AllowedPurchase
            String description,

            @Min(1) @Max(A_MILLION_POUNDS) long amountPence) {}

    Proposal proposal() {
        return new Proposal(
                planId,
                outcome,
                lines.stream()
                        .map(line -> new Proposal.Item(line.description(), new Money(line.amountPence())))
                        .toList(),
                aboveIndicativeReason);
    }
}
