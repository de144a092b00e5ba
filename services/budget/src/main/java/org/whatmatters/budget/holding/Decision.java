package org.whatmatters.budget.holding;

import java.time.Instant;

/// What an officer said on a plan, and why. The name is kept as it was on that day.
public record Decision(WorkerId by, String byName, String reason, Instant at) {}
