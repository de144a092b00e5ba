package org.whatmatters.person.look;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the officer looks for among the looks of everybody. What is absent may be anything.
///
/// @param person the record
/// @param worker a part of the name of whoever looked
/// @param organisation for which they looked
/// @param from the first day, in London
/// @param until the last day, in London
/// @param because why it is looked for; at least [#SHORTEST_REASON] characters
record LookSearch(
        UUID id,
        @Nullable UUID person,
        @Nullable String worker,
        @Nullable UUID organisation,
        LocalDate from,
        LocalDate until,
        @Nullable Kind kind,
        String because) {

    static final int SHORTEST_REASON = 10;

    /// Looks that stand out.
    enum Kind {
        /// The role may not do it, so nothing was shown.
        REFUSED,
        BREAK_GLASS,
        DISCLOSURE,
        PROXY,
        SIGN_IN
    }
}
