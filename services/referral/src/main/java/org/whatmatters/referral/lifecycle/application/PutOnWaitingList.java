package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// The host takes the person on and has nobody free yet; or names another day by which it will.
@Component
public class PutOnWaitingList {

    private final ReferralDesk desk;
    private final Clock clock;

    PutOnWaitingList(ReferralDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public void put(ReferralId id, LocalDate expectedOn, Actor.Staff triager, ExpectedVersion expected) {
        var now = clock.instant();
        var by = new WorkerId(triager.subject());
        desk.change(id, triager, expected, referral -> {
            var listed = referral.waitList(expectedOn, by, now);
            ComingDay.mustBe("/expectedOn", expectedOn, now);
            return listed;
        });
    }
}
