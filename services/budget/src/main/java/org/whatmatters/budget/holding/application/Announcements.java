package org.whatmatters.budget.holding.application;

import org.whatmatters.budget.holding.Budget;

/// Tells others what happened to a budget, if and only if it is kept.
public interface Announcements {

    void announce(Budget.Transition transition);
}
