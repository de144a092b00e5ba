package org.whatmatters.contracts.plan;

import java.time.Instant;
import java.util.UUID;

/// The person has set themselves a goal.
public record GoalSetV1(UUID planId, UUID personId, UUID goalId, Instant setAt) {

    public static final String TYPE = "org.whatmatters.plan.goal-set.v1";
}
