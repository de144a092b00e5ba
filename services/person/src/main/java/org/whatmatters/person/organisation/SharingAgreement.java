package org.whatmatters.person.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the integrated care board agreed with a partner on sharing what is about people.
///
/// @param from the first day, in London; before it nobody is referred by the partner or to it
/// @param until the last day, in London; from the day after nobody is referred by the partner or to it
record SharingAgreement(String reference, LocalDate from, LocalDate until) {

    /// For so many days the work that was begun goes on, while the information governance officer decides.
    static final int DAYS_TO_DECIDE = 30;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /// How pressing its end is, or that it has not begun.
    enum Warning {
        NOT_BEGUN,
        NONE,
        ENDS_IN_60_DAYS,
        ENDS_IN_30_DAYS,
        ENDS_IN_7_DAYS,
        ENDED,
        /// Ended for longer than the work goes on: what becomes of it has to be decided.
        TO_BE_DECIDED
    }

    Warning warning(LocalDate today) {
        if (today.isBefore(from)) {
            return Warning.NOT_BEGUN;
        }
        if (today.isAfter(until.plusDays(DAYS_TO_DECIDE))) {
            return Warning.TO_BE_DECIDED;
        }
        if (today.isAfter(until)) {
            return Warning.ENDED;
        }
        if (!today.isBefore(until.minusDays(7))) {
            return Warning.ENDS_IN_7_DAYS;
        }
        if (!today.isBefore(until.minusDays(30))) {
            return Warning.ENDS_IN_30_DAYS;
        }
        return today.isBefore(until.minusDays(60)) ? Warning.NONE : Warning.ENDS_IN_60_DAYS;
    }

    /// As it counts where another was put down before: sharing goes on where no day lies between the two. The same
    /// reference is no other: it was put right.
    SharingAgreement after(@Nullable SharingAgreement before) {
        return before != null
                        && !before.reference.equals(reference)
                        && before.from.isBefore(from)
                        && !from.isAfter(before.until.plusDays(1))
                ? new SharingAgreement(reference, before.from, until)
                : this;
    }

    /// Whether it would stop a partner that shares today, by another agreement, before that one's last day.
    boolean leavesGapAfter(@Nullable SharingAgreement before, LocalDate today) {
        return before != null
                && !before.reference.equals(reference)
                && !today.isBefore(before.from)
                && !today.isAfter(before.until)
                && from.isAfter(before.until.plusDays(1));
    }

    /// The start of its first day.
    Instant start() {
        return from.atStartOfDay(LONDON).toInstant();
    }

    /// The end of its last day.
    Instant end() {
        return until.atTime(END_OF_DAY).atZone(LONDON).toInstant();
    }
}
