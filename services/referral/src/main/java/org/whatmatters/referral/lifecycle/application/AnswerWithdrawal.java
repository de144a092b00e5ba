package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AskedBy;
import org.whatmatters.referral.lifecycle.Closure;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// The host says whether the team that sent it gets it back: a person who is being helped may want to stay.
@Component
public class AnswerWithdrawal {

    private final ReferralDesk desk;
    private final WithdrawalRequests requests;
    private final OpenOffers offers;
    private final BookAppointment appointments;
    private final Clock clock;

    AnswerWithdrawal(
            ReferralDesk desk,
            WithdrawalRequests requests,
            OpenOffers offers,
            BookAppointment appointments,
            Clock clock) {
        this.desk = desk;
        this.requests = requests;
        this.offers = offers;
        this.appointments = appointments;
        this.clock = clock;
    }

    public void answer(ReferralId id, boolean agreed, Actor.Staff worker, ExpectedVersion expected) {
        var now = clock.instant();
        var by = new WorkerId(worker.subject());
        var seen = agreed ? appointments.callOff(id, AskedBy.US, worker, expected) : expected;
        desk.change(id, worker, seen, referral -> {
            var request = requests.open(id).orElseThrow(NotFound::new);
            return agreed
                    ? referral.end(Closure.of(Ending.WITHDRAWN, request.reason(), request.note()), by, now)
                    : referral.noteWithdrawalAsked(now);
        });
        requests.answer(id, agreed, by, now);
        if (agreed) {
            offers.withdraw(id, now);
        }
    }
}
