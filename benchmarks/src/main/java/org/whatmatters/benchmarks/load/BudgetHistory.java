package org.whatmatters.benchmarks.load;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.ledger.Posting;
import org.whatmatters.platform.messaging.OutgoingEvent;

/// Money asked for somebody, and what became of it.
///
/// @param postings as the ledger holds them
record BudgetHistory(Budget budget, List<Posted> postings, List<OutgoingEvent> events, List<Deed> deeds) {

    record Posted(UUID id, Posting posting, Instant at) {}
}
