package org.whatmatters.budget.holding;

import java.util.UUID;

/// Whom the money is for, by the id under which it was asked for. Another id may mean the same person.
public record PersonId(UUID value) {}
