package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;

/// How long what has ended can go on again instead of being referred anew.
public final class ReopeningWindow {

    static final int DAYS = 28;

    /// Whoever could not be reached comes back by one call.
    static final int MONTHS_IF_NOT_REACHED = 6;

    private ReopeningWindow() {}

    /// The last moment. It counts in days of London; whoever wanted to be asked again has as long from that day on.
    public static Instant lastMoment(Ended ended) {
        return lastMoment(ended.at(), ended.reason(), ended.closure().offerAgainOn());
    }

    /// The same, of what ended at that moment and for that reason.
    ///
    /// @param again when the person is asked again, if they said "not now"
    public static Instant lastMoment(Instant endedAt, EndingReason reason, @Nullable LocalDate again) {
        var end = endedAt.atZone(WorkingDays.LONDON);
        if (reason == EndingReason.COULD_NOT_CONTACT) {
            return end.plusMonths(MONTHS_IF_NOT_REACHED).toInstant();
        }
        var usual = end.plusDays(DAYS);
        return again == null ? usual.toInstant() : later(usual, endOf(again.plusDays(DAYS)));
    }

    private static ZonedDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkingDays.LONDON).minusSeconds(1);
    }

    private static Instant later(ZonedDateTime one, ZonedDateTime other) {
        return (one.isAfter(other) ? one : other).toInstant();
    }
}
