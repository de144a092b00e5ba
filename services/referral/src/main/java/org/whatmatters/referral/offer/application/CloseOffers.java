package org.whatmatters.referral.offer.application;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.OpenOffers;
import org.whatmatters.referral.lifecycle.application.Referrals;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferEvent;
import org.whatmatters.referral.offer.OfferState;

/// Closes offers of which nobody waits for an answer any more, and tells that this is no silence of who was asked.
@Component
class CloseOffers implements OpenOffers {

    private final Offers offers;
    private final Referrals referrals;
    private final GroupLinks links;
    private final OfferAnnouncements announcements;
    private final Fence fence;

    CloseOffers(Offers offers, Referrals referrals, GroupLinks links, OfferAnnouncements announcements, Fence fence) {
        this.offers = offers;
        this.referrals = referrals;
        this.links = links;
        this.announcements = announcements;
        this.fence = fence;
    }

    @Override
    public void withdraw(ReferralId referral, Instant at) {
        tell(referral, offers.closeAll(referral, new OfferState.Withdrawn(at)), at);
    }

    @Override
    public void closeAtDeath(ReferralId referral, Instant at) {
        tell(referral, offers.closeAll(referral, new OfferState.Died(at)), at);
    }

    /// Whoever else was asked for the need that an offer now meets is let off.
    void letRivalsOff(Offer accepted, Instant at) {
        fence.asTheServiceFor(
                ReferralErrand.LET_RIVALS_OFF,
                () -> tell(accepted.referral(), offers.withdrawRivals(accepted, at), at));
    }

    private void tell(ReferralId referral, List<Offer> closed, Instant at) {
        links.takeBackTexts(referral, at);
        if (!closed.isEmpty()) {
            var version = referrals.holdOfOffer(referral).version();
            closed.forEach(offer -> announcements.happened(offer, new OfferEvent.TakenBack(at), version));
        }
    }
}
