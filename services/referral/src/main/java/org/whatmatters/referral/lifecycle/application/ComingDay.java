package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.calendar.WorkingDays;

/// A day that is promised to somebody: still to come, and near enough to be meant.
final class ComingDay {

    private static final int FURTHEST_AHEAD_IN_MONTHS = 12;

    private ComingDay() {}

    static void mustBe(String field, LocalDate day, Instant now) {
        faultOf(field, day, now).ifPresent(fault -> {
            throw Invalid.field(fault.pointer(), fault.code(), fault.message());
        });
    }

    static Optional<FieldError> faultOf(String field, LocalDate day, Instant now) {
        var today = WorkingDays.dayOf(now);
        if (!day.isAfter(today)) {
            return Optional.of(new FieldError(field, "NOT_TO_COME", "Choose a day that is still to come."));
        }
        return day.isAfter(today.plusMonths(FURTHEST_AHEAD_IN_MONTHS))
                ? Optional.of(new FieldError(field, "TOO_FAR_AHEAD", "Choose a day within the next twelve months."))
                : Optional.empty();
    }
}
