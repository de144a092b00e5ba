package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.ContactAttempt;
import org.whatmatters.referral.lifecycle.ContactAttempt.Channel;
import org.whatmatters.referral.lifecycle.ContactAttempt.Outcome;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// A worker says that they tried to reach the person. The first talk makes the referral active.
@Component
public class RecordContact {

    private final ReferralDesk desk;
    private final Referrals referrals;
    private final SaidTo saidTo;
    private final BookAppointment bookAppointment;
    private final Clock clock;

    RecordContact(ReferralDesk desk, Referrals referrals, SaidTo saidTo, BookAppointment bookAppointment, Clock clock) {
        this.desk = desk;
        this.referrals = referrals;
        this.saidTo = saidTo;
        this.bookAppointment = bookAppointment;
        this.clock = clock;
    }

    /// Keeps the try, and the next time to talk where they agreed on one.
    ///
    /// @param colleague who spoke on the phone, where it was not the one who writes it down
    public void record(
            ReferralId id,
            Channel channel,
            Outcome outcome,
            @Nullable String note,
            @Nullable UUID colleague,
            @Nullable Booking next,
            Actor.Staff worker) {
        var spokeOnThePhone = channel == Channel.PHONE && outcome == Outcome.SPOKE;
        if (colleague != null && !spokeOnThePhone) {
            throw Invalid.field("/saidTo", "NOT_ASKED_HERE", "Leave this out: nobody spoke on the phone.");
        }
        var by = new WorkerId(worker.subject());
        var attempt = new ContactAttempt(
                channel, outcome, note, by, spokeOnThePhone ? saidTo.whom(colleague, worker) : null, clock.instant());
        desk.change(id, worker, null, referral -> referral.contact(attempt));
        referrals.add(id, attempt);
        if (next != null) {
            bookAppointment.book(id, next, "/next", worker);
        }
    }
}
