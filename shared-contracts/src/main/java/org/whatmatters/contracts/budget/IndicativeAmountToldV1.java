package org.whatmatters.contracts.budget;

import java.time.Instant;
import java.util.UUID;

/// The person knows, before planning, about how much there is.
public record IndicativeAmountToldV1(UUID budgetId, UUID personId, long amountPence, Instant toldAt) {

    public static final String TYPE = "org.whatmatters.budget.indicative-amount-told.v1";
}
