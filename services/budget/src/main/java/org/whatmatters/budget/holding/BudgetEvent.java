package org.whatmatters.budget.holding;

import java.time.Instant;
import org.whatmatters.budget.ledger.Money;

/// What happened to a budget.
public sealed interface BudgetEvent {

    record AskedFor(OrganisationId holder, Route route, Instant at) implements BudgetEvent {}

    record AmountTold(Money amount, Instant at) implements BudgetEvent {}

    record Submitted(Money amount, Instant at) implements BudgetEvent {}

    record Approved(Money amount, Instant at) implements BudgetEvent {}

    record Returned(Instant at) implements BudgetEvent {}

    record Refused(Instant at) implements BudgetEvent {}
}
