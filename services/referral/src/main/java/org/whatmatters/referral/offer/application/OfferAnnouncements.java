package org.whatmatters.referral.offer.application;

import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferEvent;

/// Tells the other services, in the transaction of the change.
public interface OfferAnnouncements {

    /// What became of it.
    ///
    /// @param referralVersion of the referral the offer belongs to: its facts are one sequence
    void happened(Offer offer, OfferEvent event, long referralVersion);
}
