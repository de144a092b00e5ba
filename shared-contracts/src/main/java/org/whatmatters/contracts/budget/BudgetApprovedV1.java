package org.whatmatters.contracts.budget;

import java.time.Instant;
import java.util.UUID;

/// Another officer has agreed the money.
public record BudgetApprovedV1(UUID budgetId, UUID personId, long amountPence, Instant approvedAt) {

    public static final String TYPE = "org.whatmatters.budget.approved.v1";
}
