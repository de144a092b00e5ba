package org.whatmatters.contracts.budget;

import java.time.Instant;
import java.util.UUID;

/// The plan goes back to be amended.
public record BudgetReturnedV1(UUID budgetId, UUID personId, Instant returnedAt) {

    public static final String TYPE = "org.whatmatters.budget.returned.v1";
}
