package org.whatmatters.budget.holding.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.ledger.Ledger;
import org.whatmatters.budget.ledger.Posting;

/// The books of all budgets. Entries are only ever added.
public interface Ledgers {

    void post(BudgetId budget, Posting posting, Instant at);

    /// One book for each budget asked about, empty where nothing was posted.
    Map<BudgetId, Ledger> of(Collection<BudgetId> budgets);
}
