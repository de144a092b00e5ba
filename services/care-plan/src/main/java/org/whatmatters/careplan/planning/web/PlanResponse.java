package org.whatmatters.careplan.planning.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.planning.Action;
import org.whatmatters.careplan.planning.Goal;
import org.whatmatters.careplan.planning.Plan;
import org.whatmatters.careplan.planning.PlanState;

/// A plan as it is read.
record PlanResponse(
        UUID id,
        int version,
        UUID personId,
        @Nullable UUID referralId,
        String state,
        Instant stateAt,
        Instant openedAt,
        List<GoalResponse> goals) {

    /// @param by `person`, or `worker`: then the person said it to them
    /// @param name the worker's
    record GoalResponse(
            UUID id,
            String text,
            int importance,
            List<ActionResponse> actions,
            String by,
            @Nullable String name,
            Instant setAt) {}

    /// @param hint the person is not sure of this step: worth asking what would make it easier
    record ActionResponse(String what, String who, @Nullable String when, int confidence, boolean hint) {}

    static PlanResponse of(Plan plan) {
        var state = switch (plan.state()) {
            case PlanState.Draft _ -> "draft";
            case PlanState.InConversation _ -> "in-conversation";
        };
        return new PlanResponse(
                plan.id().value(),
                plan.version(),
                plan.person().value(),
                plan.referral(),
                state,
                plan.state().at(),
                plan.openedAt(),
                plan.goals().stream().map(PlanResponse::of).toList());
    }

    private static GoalResponse of(Goal goal) {
        var worker = goal.author() instanceof Author.SaidTo saidTo ? saidTo : null;
        return new GoalResponse(
                goal.id().value(),
                goal.text(),
                goal.importance().value(),
                goal.actions().stream().map(PlanResponse::of).toList(),
                worker == null ? "person" : "worker",
                worker == null ? null : worker.name(),
                goal.setAt());
    }

    private static ActionResponse of(Action action) {
        return new ActionResponse(
                action.what(),
                action.who(),
                action.when(),
                action.confidence().value(),
                action.confidence().wouldGainFromASmallerStep());
    }
}
