package org.whatmatters.budget.holding;

import java.util.UUID;

/// A worker, by their account at the sign-in service.
public record WorkerId(UUID value) {}
