package org.whatmatters.referral.lifecycle.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// Worker and person agree on a time. The first moment at which the person may be sent anything automatic; whether it
/// is safe to, the notification service decides.
@Component
public class BookAppointment {

    private final ReferralDesk desk;
    private final Referrals referrals;
    private final Clock clock;

    BookAppointment(ReferralDesk desk, Referrals referrals, Clock clock) {
        this.desk = desk;
        this.referrals = referrals;
        this.clock = clock;
    }

    public void book(
            ReferralId id, Appointment.Kind kind, Instant startsAt, @Nullable String place, Actor.Staff worker) {
        var now = clock.instant();
        var by = new WorkerId(worker.subject());
        var appointment = new Appointment(UuidCreator.getTimeOrderedEpoch(), kind, startsAt, place, by);
        desk.change(id, worker, null, referral -> {
            var booked = referral.book(appointment, now);
            mustBeBookable(startsAt, now);
            return booked;
        });
        referrals.add(id, appointment, now);
    }

    private static void mustBeBookable(Instant startsAt, Instant now) {
        var fault = Appointment.faultOf(startsAt, now);
        if (fault != null) {
            throw switch (fault) {
                case IN_THE_PAST -> Invalid.field("/startsAt", "IN_THE_PAST", "Choose a time that is still to come.");
                case TOO_FAR_AHEAD ->
                    Invalid.field("/startsAt", "TOO_FAR_AHEAD", "Choose a time within the next six months.");
            };
        }
    }
}
