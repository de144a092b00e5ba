package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import org.whatmatters.referral.lifecycle.ReferralId;

/// The offers that nobody has answered yet.
public interface OpenOffers {

    /// Takes them back: the referral has ended.
    void withdraw(ReferralId referral, Instant at);

    /// Closes them: the person has died.
    void closeAtDeath(ReferralId referral, Instant at);
}
