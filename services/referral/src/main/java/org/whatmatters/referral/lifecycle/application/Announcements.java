package org.whatmatters.referral.lifecycle.application;

import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralEvent;

/// Tells the other services, in the transaction of the change.
public interface Announcements {

    /// That it came in, and who it may be about.
    void submitted(Submission submission);

    /// Who it may be about, once more.
    void intake(Submission submission);

    /// What became of it.
    ///
    /// @param referral as saved
    void happened(Referral referral, ReferralEvent event);
}
