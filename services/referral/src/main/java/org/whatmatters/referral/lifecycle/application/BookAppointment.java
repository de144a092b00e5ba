package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.lifecycle.AppointmentEnd;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AskedBy;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// Worker and person agree on a time, on another, or on none. Booking is the first moment at which the person may be
/// sent anything automatic; whether it is safe to, the notification service decides.
@Component
public class BookAppointment {

    private final ReferralDesk desk;
    private final Referrals referrals;
    private final Meetings meetings;
    private final Clock clock;

    BookAppointment(ReferralDesk desk, Referrals referrals, Meetings meetings, Clock clock) {
        this.desk = desk;
        this.referrals = referrals;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// Agrees on a time.
    ///
    /// @param pointer where the booking stands in the request
    public void book(ReferralId id, Booking booking, String pointer, Actor.Staff worker) {
        var now = clock.instant();
        desk.change(id, worker, null, referral -> {
            var appointment = booking.toCome(pointer, new WorkerId(worker.subject()), now);
            var booked = referral.book(appointment, now);
            referrals.add(id, appointment, now);
            return booked;
        });
    }

    /// The old one stays, with the way to the new one.
    public void move(
            ReferralId id, UUID appointment, Booking instead, AskedBy askedBy, String why, Actor.Staff worker) {
        var now = clock.instant();
        var by = new WorkerId(worker.subject());
        desk.change(id, worker, null, referral -> {
            var before = meetings.find(id, appointment).orElseThrow(NotFound::new);
            var next = instead.toCome("", by, now);
            var moved = before.endsAs(new AppointmentEnd.Moved(next.id(), askedBy, why), now);
            var transition = referral.move(before.appointment(), next, askedBy, now);
            referrals.add(id, next, now);
            meetings.keepEnd(moved, by, now);
            return transition;
        });
    }

    public void cancel(ReferralId id, UUID appointment, AskedBy askedBy, String why, Actor.Staff worker) {
        cancel(id, appointment, askedBy, why, worker, null);
    }

    /// Cancels whatever is to come, before a referral ends: nobody waits for somebody who does not come, and no text
    /// about it goes out.
    ///
    /// @return the version at which it ends
    ExpectedVersion callOff(ReferralId id, AskedBy askedBy, Actor.Staff worker, ExpectedVersion expected) {
        var seen = expected;
        for (var meeting : meetings.toCome(id, clock.instant())) {
            var after = cancel(id, meeting.appointment().id(), askedBy, "The support has ended.", worker, seen);
            seen = new ExpectedVersion(after.version());
        }
        return seen;
    }

    private Referral cancel(
            ReferralId id,
            UUID appointment,
            AskedBy askedBy,
            String why,
            Actor.Staff worker,
            @Nullable ExpectedVersion expected) {
        var now = clock.instant();
        return desk.change(id, worker, expected, referral -> {
            var before = meetings.find(id, appointment).orElseThrow(NotFound::new);
            var cancelled = before.endsAs(new AppointmentEnd.Cancelled(askedBy, why), now);
            var transition = referral.cancel(before.appointment(), askedBy, now);
            meetings.keepEnd(cancelled, new WorkerId(worker.subject()), now);
            return transition;
        });
    }
}
