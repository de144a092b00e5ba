package org.whatmatters.referral.absence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Days on which a worker is away, in London, and who stands in for them. On the day after the last one nobody is
/// away any more: nothing has to end it.
///
/// @param cover absent where nobody stands in
record Absence(
        UUID id,
        UUID worker,
        LocalDate from,
        LocalDate until,
        @Nullable UUID cover) {

    boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /// Whether there is a day that is in both.
    boolean meets(Absence other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
