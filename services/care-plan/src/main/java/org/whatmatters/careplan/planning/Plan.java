package org.whatmatters.careplan.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.careplan.planning.PlanState.Draft;
import org.whatmatters.careplan.planning.PlanState.InConversation;

/// What a person wants to reach, and what they and others will do for it. One at a time for each person, shared by all
/// who support them.
///
/// Immutable: a transition answers the next plan together with the fact to announce.
///
/// @param referral what led to the plan; none if the person came another way
/// @param version 1 when it is opened, one more with each change
public record Plan(
        PlanId id,
        PersonId person,
        @Nullable UUID referral,
        PlanState state,
        Instant openedAt,
        List<Goal> goals,
        int version) {

    public Plan {
        goals = List.copyOf(goals);
    }

    /// The next plan, and what has happened to it.
    public record Transition(Plan plan, PlanEvent event) {}

    public static Transition open(PlanId id, PersonId person, @Nullable UUID referral, Instant at) {
        var plan = new Plan(id, person, referral, new Draft(at), at, List.of(), 1);
        return new Transition(plan, new PlanEvent.Opened(plan, at));
    }

    /// The first goal begins the conversation; more may follow at any time in it.
    public Transition setGoal(Goal goal) {
        var next = switch (state) {
            case Draft _ -> with(goal, new InConversation(goal.setAt()));
            case InConversation unchanged -> with(goal, unchanged);
        };
        return new Transition(next, new PlanEvent.GoalSet(next, goal, goal.setAt()));
    }

    private Plan with(Goal goal, PlanState next) {
        var more = Stream.concat(goals.stream(), Stream.of(goal)).toList();
        return new Plan(id, person, referral, next, openedAt, more, version + 1);
    }
}
