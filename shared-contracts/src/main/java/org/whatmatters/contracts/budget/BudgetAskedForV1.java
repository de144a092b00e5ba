package org.whatmatters.contracts.budget;

import java.time.Instant;
import java.util.UUID;

/// A worker has asked for a budget for the person.
public record BudgetAskedForV1(UUID budgetId, UUID personId, UUID holderOrganisationId, String route, Instant askedAt) {

    public static final String TYPE = "org.whatmatters.budget.asked-for.v1";
}
