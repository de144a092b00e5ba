package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.calendar.WorkingDays;

/// A time to talk that worker and person have agreed.
///
/// @param place where to meet; stays in this service
public record Appointment(
        UUID id,
        Kind kind,
        Company company,
        Instant startsAt,
        @Nullable Place place,
        WorkerId by) {

    private static final int FURTHEST_AHEAD_IN_MONTHS = 6;

    public enum Kind {
        PHONE_CALL,
        VIDEO_CALL,
        AT_OUR_OFFICE,
        /// Wherever the person is met: their home, a library, a café.
        ELSEWHERE;

        /// Whether somebody goes out for it.
        public boolean isVisit() {
            return this == ELSEWHERE;
        }

        /// As others are told: where they meet is nobody else's business.
        public String told() {
            return switch (this) {
                case PHONE_CALL -> "PHONE_CALL";
                case VIDEO_CALL -> "VIDEO_CALL";
                case AT_OUR_OFFICE, ELSEWHERE -> "IN_PERSON";
            };
        }
    }

    /// Whether the person comes alone or among others.
    public enum Company {
        ONE_TO_ONE,
        GROUP
    }

    /// Where to meet.
    ///
    /// @param postcode of a place that somebody has to find
    public record Place(String text, @Nullable String postcode) {}

    /// Why a start will not do, as a code.
    public enum Fault {
        IN_THE_PAST,
        TOO_FAR_AHEAD
    }

    /// A date further away than six months is a slip of the keyboard, or nobody's promise.
    public static @Nullable Fault faultOf(Instant startsAt, Instant now) {
        if (!startsAt.isAfter(now)) {
            return Fault.IN_THE_PAST;
        }
        var furthest = now.atZone(WorkingDays.LONDON).plusMonths(FURTHEST_AHEAD_IN_MONTHS);
        return startsAt.isAfter(furthest.toInstant()) ? Fault.TOO_FAR_AHEAD : null;
    }

    /// Whether it may be put down afterwards, together with who came.
    public static boolean isOver(Instant startsAt, Instant now) {
        return !startsAt.isAfter(now)
                && startsAt.isAfter(now.atZone(WorkingDays.LONDON)
                        .minusMonths(FURTHEST_AHEAD_IN_MONTHS)
                        .toInstant());
    }
}
