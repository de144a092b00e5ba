package org.whatmatters.budget.holding.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.platform.web.PageRequest;

/// The budgets as far as a caller may see them: what is out of sight is not found and not listed.
public interface Budgets {

    /// Why a worker sees a budget. Written to the audit.
    enum Basis {
        BUDGET_HOLDER,
        HOST
    }

    /// A budget in sight.
    ///
    /// @param mayBeChanged false for a host whose work with the person has ended: it reads on for a while
    record InSight(Budget budget, Basis basis, boolean mayBeChanged) {}

    Optional<InSight> find(BudgetId id, Sight sight);

    /// Newest first.
    ///
    /// @param person only this person's, by any id that ever meant them
    List<InSight> list(Sight sight, @Nullable UUID person, PageRequest page);

    /// The budgets of the person whose account this is, newest first.
    List<Budget> ownedBy(UUID account);

    /// Those of a person, newest first, for somebody whom the person lets see them; absent for anybody else.
    Optional<List<Budget>> ofHelped(UUID person, UUID helper);

    void add(Budget budget);

    /// Keeps the budget after a transition, or refuses it when somebody else's came first.
    void save(Budget budget);
}
