package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.lifecycle.Decision;
import org.whatmatters.referral.lifecycle.ReferralId;

/// Where it is kept who decided what, and when.
public interface Decisions {

    void add(ReferralId id, Decision decision, Caller by, Instant at);
}
