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
    private final GroupLinks links;

    CloseOffers(Offers offers, GroupLinks links) {
        this.offers = offers;
        this.links = links;
    }

    @Override
    public void withdraw(ReferralId referral, Instant at) {
        close(referral, new OfferState.Withdrawn(at));
    }

    @Override
    public void closeAtDeath(ReferralId referral, Instant at) {
        close(referral, new OfferState.Died(at));
    }

    private void close(ReferralId referral, OfferState as) {
        offers.closeAll(referral, as);
        links.takeBackTexts(referral, as.at());
    }
}
