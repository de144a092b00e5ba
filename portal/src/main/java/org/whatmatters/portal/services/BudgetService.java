package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the budget service. Sums are pence.
@HttpExchange("/api/v1/budgets")
public interface BudgetService {

    @GetExchange
    Listed<Budget> held();

    @GetExchange
    Listed<Budget> of(@RequestParam UUID personId);

    @GetExchange("/mine")
    Listed<Budget> mine();

    @GetExchange("/helped/{personId}")
    Listed<Budget> helped(@PathVariable UUID personId);

    @GetExchange("/{id}")
    Budget budget(@PathVariable UUID id);

    @PostExchange
    Budget ask(@RequestBody Request request, Command command);

    @PutExchange("/{id}/indicative-amount")
    void tell(@PathVariable UUID id, @RequestBody IndicativeAmount amount, Command command);

    @PutExchange("/{id}/submission")
    void submit(@PathVariable UUID id, @RequestBody SpendingPlan plan, Command command);

    @PutExchange("/{id}/approval")
    void approve(@PathVariable UUID id, @RequestBody Reason reason, Command command);

    @PutExchange("/{id}/return")
    void giveBack(@PathVariable UUID id, @RequestBody Reason reason, Command command);

    @PutExchange("/{id}/refusal")
    void refuse(@PathVariable UUID id, @RequestBody Reason reason, Command command);

    record Budget(
            UUID id,
            long version,
            @Nullable UUID personId,
            String state,
            @Nullable String purpose,
            @Nullable Instant askedAt,
            @Nullable Long indicativePence,
            @Nullable String toldHow,
            @Nullable String outcome,
            List<Line> lines,
            @Nullable String aboveIndicativeReason,
            @Nullable Long approvedPence,
            @Nullable Decision decision,
            @Nullable Ledger ledger,
            ReferralService.@Nullable Ball ball) {

        /// What the plan comes to; absent while there is none.
        public @Nullable Long plannedPence() {
            return lines.isEmpty()
                    ? null
                    : lines.stream()
                            .mapToLong(line -> line.amountPence() == null ? 0 : line.amountPence())
                            .sum();
        }

        /// The newest sum: agreed, else planned, else told.
        public @Nullable Long amountPence() {
            if (approvedPence != null) {
                return approvedPence;
            }
            return plannedPence() != null ? plannedPence() : indicativePence;
        }

        /// Whose turn it is: `amount`, `plan`, `decision`, or `done`.
        public String step() {
            return switch (state) {
                case "asked-for" -> "amount";
                case "amount-told", "returned" -> "plan";
                case "submitted" -> "decision";
                // Approved, refused, and whatever else may come to be an end.
                default -> "done";
            };
        }

        public boolean waitsForAmount() {
            return step().equals("amount");
        }

        public boolean waitsForPlan() {
            return step().equals("plan");
        }

        public boolean waitsForDecision() {
            return step().equals("decision");
        }
    }

    /// What an officer decided.
    ///
    /// @param reconsiderUntil the last day on which a refused person may ask for another look
    record Decision(
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable LocalDate reconsiderUntil) {}

    record Ledger(long allocatedPence, long committedPence, long spentPence, long availablePence) {}

    /// One thing to be paid for.
    ///
    /// @param referredFor what the approving officer must look at
    record Line(
            @Nullable String description,
            @Nullable Long amountPence,
            @Nullable String referredFor) {}

    record NewLine(@Nullable String description, @Nullable Long amountPence) {}

    record Request(UUID personId, String route, @Nullable String purpose) {}

    record IndicativeAmount(
            @Nullable Long amountPence, @Nullable String toldHow) {}

    record SpendingPlan(
            @Nullable UUID planId,
            @Nullable String outcome,
            List<NewLine> lines,
            @Nullable String aboveIndicativeReason) {}

    record Reason(@Nullable String reason) {}
}
