package org.whatmatters.careplan.planning;

import java.util.UUID;

/// A plan.
public record PlanId(UUID value) {}
