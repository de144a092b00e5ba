package org.whatmatters.person.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// What the integrated care board agreed with a partner on sharing what is about people.
///
/// @param until the last day, in London; from the day after nobody is referred by the partner or to it
record SharingAgreement(String reference, LocalDate from, LocalDate until) {

    /// For so many days the work that was begun goes on, while the information governance officer decides.
    static final int DAYS_TO_DECIDE = 30;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /// How pressing its end is.
    enum Warning {
        NONE,
        ENDS_IN_60_DAYS,
        ENDS_IN_30_DAYS,
        ENDS_IN_7_DAYS,
        ENDED,
        /// Ended for longer than the work goes on: what becomes of it has to be decided.
        TO_BE_DECIDED
    }

    Warning warning(LocalDate today) {
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

    /// The end of its last day.
    Instant end() {
        return until.atTime(END_OF_DAY).atZone(LONDON).toInstant();
    }
}
