package org.whatmatters.person.subjectaccess;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.web.Conflict;

/// By when the person has their answer: one calendar month after the day of receipt, two more where it is complex
/// and they are told why within the first (UK GDPR Art. 12(3)). Weekends do not move it.
///
/// @param lengthenedBecause absent while it is one month
record Deadline(
        LocalDate receivedOn, LocalDate dueOn, @Nullable String lengthenedBecause) {

    private static final int MONTHS = 1;
    private static final int MONTHS_AT_MOST = 3;

    static Deadline of(LocalDate receivedOn) {
        return new Deadline(receivedOn, receivedOn.plusMonths(MONTHS), null);
    }

    Deadline lengthened(String because, LocalDate today) {
        if (lengthenedBecause != null) {
            throw new Conflict("lengthened-already", "This has two months more already. There are no others.");
        }
        if (today.isAfter(dueOn)) {
            throw new Conflict("too-late", "More time can be taken only within the first month.");
        }
        return new Deadline(receivedOn, receivedOn.plusMonths(MONTHS_AT_MOST), because);
    }
}
