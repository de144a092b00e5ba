package org.whatmatters.referral.offer.application;

import java.time.Instant;
import java.util.UUID;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.offer.Offer;

/// The way to a group that answers by its phone.
public interface GroupLinks {

    /// So often the link to one offer is texted in all.
    int MOST_TEXTS = 3;

    /// Has a one-time link to the offer texted to the group, in the transaction of the offer.
    ///
    /// @param phone as the notification service knows it
    void send(Offer offer, UUID phone, Actor.Staff worker);

    /// Has another link texted, and the one before is good for nothing; refused when that was done often enough.
    ///
    /// @param phone as the notification service knows it now
    void sendAgain(Offer offer, UUID phone, Actor.Staff worker, Instant now);

    /// Takes back the texts that still wait of those offers of a referral that have ended.
    void takeBackTexts(ReferralId referral, Instant now);
}
