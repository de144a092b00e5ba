package org.whatmatters.budget.holding;

import java.util.UUID;

/// A budget's id, ours.
public record BudgetId(UUID value) {}
