package org.whatmatters.budget.holding.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.whatmatters.budget.ledger.Money;

/// What an installation may set for itself.
///
/// @param discretionaryMostPence the most that a one-off discretionary sum may be
/// @param reconsiderationDays how long a refusal may be asked to be looked at again
/// @param exclusions the file of what the money may not buy
@ConfigurationProperties("whatmatters.budget")
public record BudgetRules(
        @DefaultValue("50000") long discretionaryMostPence,
        @DefaultValue("28") int reconsiderationDays,
        Resource exclusions) {

    public Money discretionaryMost() {
        return new Money(discretionaryMostPence);
    }
}
