package org.whatmatters.benchmarks.load;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One synthetic person, with everything that belongs to them in every service.
record Life(PersonHistory person, List<CaseHistory> cases, Optional<PlanHistory> plan, Optional<BudgetHistory> budget) {

    /// Under which the person is known: what the first referral called them.
    UUID id() {
        return person.record().id().value();
    }
}
