package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// The case at the host is over; what was still offered is taken back.
@Component
public class EndReferral {

    private final ReferralDesk desk;
    private final OpenOffers offers;
    private final Clock clock;

    EndReferral(ReferralDesk desk, OpenOffers offers, Clock clock) {
        this.desk = desk;
        this.offers = offers;
        this.clock = clock;
    }

    public void end(
            ReferralId id,
            Ending ending,
            EndingReason reason,
            @Nullable String note,
            Actor.Staff worker,
            ExpectedVersion expected) {
        if (!reason.fits(ending)) {
            throw Invalid.field("/reasonCode", "DOES_NOT_FIT_ENDING", "Choose a reason that goes with this ending.");
        }
        var now = clock.instant();
        var by = new WorkerId(worker.subject());
        desk.change(id, worker, expected, referral -> referral.end(ending, reason, note, by, now));
        offers.withdraw(id, now);
    }
}
