package org.whatmatters.careplan.planning;

import java.time.Instant;
import java.util.List;
import org.whatmatters.careplan.circle.Author;

/// What the person wants to reach, in their own words.
///
/// @param author the person, or the worker they said it to
public record Goal(GoalId id, String text, Importance importance, List<Action> actions, Author author, Instant setAt) {

    public Goal {
        actions = List.copyOf(actions);
    }
}
