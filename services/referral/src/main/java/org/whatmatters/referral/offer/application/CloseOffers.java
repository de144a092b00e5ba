package org.whatmatters.referral.offer.application;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.OpenOffers;
import org.whatmatters.referral.offer.OfferState;

/// Closes what was offered for a referral that has ended.
@Component
class CloseOffers implements OpenOffers {

    private final Offers offers;

    CloseOffers(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void withdraw(ReferralId referral, Instant at) {
        offers.closeAll(referral, new OfferState.Withdrawn(at));
    }

    @Override
    public void closeAtDeath(ReferralId referral, Instant at) {
        offers.closeAll(referral, new OfferState.Died(at));
    }
}
