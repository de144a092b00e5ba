package org.whatmatters.referral.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Standing;

/// What somebody of the host has to do now with what otherwise only waits.
enum Due {
    /// The team that sent it wants it back.
    ANSWER_WITHDRAWAL,
    /// An appointment has begun, and nobody has said who came.
    SAY_WHO_CAME,
    /// The day has passed by which somebody was to be free.
    NAME_NEW_DAY,
    /// Nobody has talked with a person who waits for four weeks.
    CHECK_IN,
    /// The day has come on which it is to go on.
    RESUME,
    /// The day has come to ask again somebody who said "not now".
    OFFER_AGAIN;

    private static final int DAYS_BETWEEN_CHECK_INS = 28;

    static @Nullable Due of(Standing standing, boolean withdrawalAsked, Instant now) {
        if (withdrawalAsked && standing.stage() != Stage.ENDED) {
            return ANSWER_WITHDRAWAL;
        }
        var promised = standing.promised();
        var today = WorkingDays.dayOf(now);
        return switch (standing.stage()) {
            case WAITING -> promised != null && promised.by().isBefore(today) ? NAME_NEW_DAY : checkIn(standing, today);
            case PAUSED -> promised != null && !promised.by().isAfter(today) ? RESUME : sayWhoCame(standing, now);
            case ENDED -> promised != null && !promised.by().isAfter(today) ? OFFER_AGAIN : null;
            case ASSIGNED, ACTIVE -> sayWhoCame(standing, now);
            case SUBMITTED, INFORMATION_ASKED, ACCEPTED -> null;
        };
    }

    private static @Nullable Due sayWhoCame(Standing standing, Instant now) {
        return standing.appointments().stream().allMatch(start -> start.isAfter(now)) ? null : SAY_WHO_CAME;
    }

    private static @Nullable Due checkIn(Standing standing, LocalDate today) {
        var talk = standing.lastTalk();
        var last = talk == null || talk.isBefore(standing.since()) ? standing.since() : talk;
        return WorkingDays.dayOf(last).plusDays(DAYS_BETWEEN_CHECK_INS).isAfter(today) ? null : CHECK_IN;
    }
}
