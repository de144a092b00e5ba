package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.Closure;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.WithdrawalRequests.Request;

/// A team takes back what it sent. What nobody has decided yet ends at once; afterwards it is the host's to answer. The
/// team is told the same either way, so that nobody learns from it whether a host took the person on.
@Component
public class WithdrawSent {

    private final ReferralDesk desk;
    private final WithdrawalRequests requests;
    private final Clock clock;

    WithdrawSent(ReferralDesk desk, WithdrawalRequests requests, Clock clock) {
        this.desk = desk;
        this.requests = requests;
        this.clock = clock;
    }

    public void withdraw(ReferralId id, Request request, Actor.Staff referrer) {
        if (!request.reason().fits(Ending.WITHDRAWN)) {
            throw Invalid.field("/reasonCode", "DOES_NOT_FIT_ENDING", "Choose a reason for taking it back.");
        }
        var now = clock.instant();
        var by = new WorkerId(referrer.subject());
        var after = desk.changeSent(
                id,
                referrer,
                referral -> referral.isUndecided()
                        ? referral.end(closure(request), by, now)
                        : referral.noteWithdrawalAsked(now));
        if (!requests.add(id, request, by, now)) {
            throw new Conflict("withdrawal-asked-already", "Your team has asked for this already.");
        }
        if (after.state().stage() == Stage.ENDED) {
            requests.answer(id, true, by, now);
        }
    }

    private static Closure closure(Request request) {
        return Closure.of(Ending.WITHDRAWN, request.reason(), request.note());
    }
}
