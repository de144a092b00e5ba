package org.whatmatters.contracts.budget;

import java.time.Instant;
import java.util.UUID;

/// The money was refused; the person may ask for reconsideration.
public record BudgetRefusedV1(UUID budgetId, UUID personId, Instant refusedAt) {

    public static final String TYPE = "org.whatmatters.budget.refused.v1";
}
