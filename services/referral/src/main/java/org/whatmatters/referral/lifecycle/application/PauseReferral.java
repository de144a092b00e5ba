package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.referral.lifecycle.PauseReason;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// Nothing happens for a while, until a worker says that it goes on.
@Component
public class PauseReferral {

    private final ReferralDesk desk;
    private final Clock clock;

    PauseReferral(ReferralDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public void pause(
            ReferralId id, PauseReason reason, LocalDate resumeOn, Actor.Staff worker, ExpectedVersion expected) {
        var now = clock.instant();
        var by = new WorkerId(worker.subject());
        desk.change(id, worker, expected, referral -> {
            var paused = referral.pause(reason, resumeOn, by, now);
            ComingDay.mustBe("/resumeOn", resumeOn, now);
            return paused;
        });
    }

    public void resume(ReferralId id, Actor.Staff worker, ExpectedVersion expected) {
        var by = new WorkerId(worker.subject());
        desk.change(id, worker, expected, referral -> referral.resume(by, clock.instant()));
    }
}
