package org.whatmatters.directory.newgroup;

import java.time.Instant;
import java.util.Locale;

/// How far a group is.
public sealed interface NewGroupState {

    /// Since when.
    Instant at();

    /// People, a place and money are being looked for.
    record Gathering(Instant at) implements NewGroupState {}

    /// Nothing is missing; the first day is set.
    record Ready(Instant at) implements NewGroupState {}

    /// It has met.
    record Launched(Instant at) implements NewGroupState {}

    record Dropped(DropReason reason, Instant at) implements NewGroupState {}

    /// As the table and, in lower case, the API say it.
    default String name() {
        return switch (this) {
            case Gathering _ -> "GATHERING";
            case Ready _ -> "READY";
            case Launched _ -> "LAUNCHED";
            case Dropped _ -> "DROPPED";
        };
    }

    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
