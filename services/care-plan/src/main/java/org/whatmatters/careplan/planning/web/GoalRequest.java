package org.whatmatters.careplan.planning.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.careplan.planning.Action;
import org.whatmatters.careplan.planning.Confidence;
import org.whatmatters.careplan.planning.Importance;
import org.whatmatters.careplan.planning.application.SetGoal;

/// A goal as it was said. Actions may follow later; an agreed plan will need at least one.
record GoalRequest(
        @NotBlank(message = "Say what they want.") @Size(max = 1000)
        String text,

        @NotNull @Min(Importance.LEAST) @Max(Importance.MOST)
        Integer importance,

        @Nullable @Size(max = 20) List<@NotNull @Valid ActionRequest> actions) {

    record ActionRequest(
            @NotBlank(message = "Say what happens.") @Size(max = 500)
            String what,

            @NotBlank(message = "Say who does it.") @Size(max = 200)
            String who,

            @Nullable @Size(max = 200) String when,

            @NotNull @Min(Confidence.LEAST) @Max(Confidence.MOST)
            Integer confidence) {

        Action action() {
            return new Action(what, who, when == null || when.isBlank() ? null : when, new Confidence(confidence));
        }
    }

    SetGoal.Said said() {
        var steps = actions == null
                ? List.<Action>of()
                : actions.stream().map(ActionRequest::action).toList();
        return new SetGoal.Said(text, new Importance(importance), steps);
    }
}
