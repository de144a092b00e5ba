package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
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
    private final Clock clock;

    RecordContact(ReferralDesk desk, Referrals referrals, Clock clock) {
        this.desk = desk;
        this.referrals = referrals;
        this.clock = clock;
    }

    public void record(ReferralId id, Channel channel, Outcome outcome, @Nullable String note, Actor.Staff worker) {
        var attempt = new ContactAttempt(channel, outcome, note, new WorkerId(worker.subject()), clock.instant());
        desk.change(id, worker, null, referral -> referral.contact(attempt));
        referrals.add(id, attempt);
    }
}
