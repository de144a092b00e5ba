package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.Support;
import org.whatmatters.referral.lifecycle.WorkerId;

/// The host takes the person on, with the kind of support that was asked for or with another one. Nothing is sent to
/// anybody.
@Component
public class AcceptReferral {

    private final ReferralDesk desk;
    private final Clock clock;

    AcceptReferral(ReferralDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public void accept(ReferralId id, @Nullable Support with, Actor.Staff triager, ExpectedVersion expected) {
        var by = new WorkerId(triager.subject());
        desk.change(
                id,
                triager,
                expected,
                referral -> referral.accept(with == null ? referral.support() : with, by, clock.instant()));
    }
}
