package org.whatmatters.careplan.planning;

import java.time.Instant;

/// Where a plan stands. Agreement comes once a plan can be agreed; until then nobody may call it the person's plan.
public sealed interface PlanState {

    Instant at();

    /// Opened, with nothing in it yet.
    record Draft(Instant at) implements PlanState {}

    /// The person has said what they want to reach.
    record InConversation(Instant at) implements PlanState {}
}
