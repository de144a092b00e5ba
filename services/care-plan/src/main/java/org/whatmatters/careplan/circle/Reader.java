package org.whatmatters.careplan.circle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who asks for a person's pages, at a moment: relationships begin and end.
///
/// @param knowsLastWord whether the person's last word on who may read is surely known here; else nothing that
///     rests on it alone is opened
public record Reader(Author who, Instant at, boolean knowsLastWord) {

    /// For whom a worker asks; none for the person, or who helps them.
    public @Nullable UUID organisation() {
        return who.organisation();
    }

    /// The account that asks.
    public UUID subject() {
        return who.subject();
    }
}
