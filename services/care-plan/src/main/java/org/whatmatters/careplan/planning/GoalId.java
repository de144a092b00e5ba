package org.whatmatters.careplan.planning;

import java.util.UUID;

/// One goal of a plan.
public record GoalId(UUID value) {}
