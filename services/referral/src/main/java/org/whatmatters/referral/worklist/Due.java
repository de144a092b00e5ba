package org.whatmatters.referral.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Standing;
import org.whatmatters.referral.lifecycle.WhoHasTheBall;

/// What somebody of the host has to do now with what otherwise only waits.
enum Due {
    /// The team that sent it wants it back.
    ANSWER_WITHDRAWAL,
    /// The day has passed by which somebody was to be free.
    NAME_NEW_DAY,
    /// Nobody has talked with a person who waits for so many weeks.
    CHECK_IN,
    /// Whoever was offered the person has not answered: ask them, or offer it elsewhere.
    ASK_PROVIDER,
    /// The day has come on which it is to go on.
    RESUME,
    /// The day has come to ask again somebody who said "not now".
    OFFER_AGAIN;

    private static final int DAYS_OF_A_WEEK = 7;

    /// @param checkInWeeks after which somebody who waits is asked how they are
    static @Nullable Due of(
            Standing standing, boolean withdrawalAsked, int checkInWeeks, WhoHasTheBall ball, Instant now) {
        if (withdrawalAsked && standing.stage() != Stage.ENDED) {
            return ANSWER_WITHDRAWAL;
        }
        var promised = standing.promised();
        var today = WorkingDays.dayOf(now);
        return switch (standing.stage()) {
            case WAITING ->
                promised != null && promised.by().isBefore(today)
                        ? NAME_NEW_DAY
                        : checkIn(standing, checkInWeeks, today);
            case PAUSED -> promised != null && !promised.by().isAfter(today) ? RESUME : null;
            case ENDED -> promised != null && !promised.by().isAfter(today) ? OFFER_AGAIN : null;
            case ACTIVE ->
                standing.openOffers().stream().anyMatch(offer -> ball.waitsTooLong(offer, now)) ? ASK_PROVIDER : null;
            case SUBMITTED, INFORMATION_ASKED, ACCEPTED, ASSIGNED -> null;
        };
    }

    private static @Nullable Due checkIn(Standing standing, int weeks, LocalDate today) {
        var talk = standing.lastTalk();
        var last = talk == null || talk.isBefore(standing.since()) ? standing.since() : talk;
        return WorkingDays.dayOf(last).plusDays((long) weeks * DAYS_OF_A_WEEK).isAfter(today) ? null : CHECK_IN;
    }
}
