package org.whatmatters.careplan.planning;

import java.time.Instant;

/// What has happened to a plan.
public sealed interface PlanEvent {

    Plan plan();

    Instant at();

    record Opened(Plan plan, Instant at) implements PlanEvent {}

    record GoalSet(Plan plan, Goal goal, Instant at) implements PlanEvent {}
}
