package org.whatmatters.contracts.budget;

import java.time.Instant;
import java.util.UUID;

/// The plan for the money waits for a decision.
public record BudgetPlanSubmittedV1(UUID budgetId, UUID personId, long amountPence, Instant submittedAt) {

    public static final String TYPE = "org.whatmatters.budget.plan-submitted.v1";
}
