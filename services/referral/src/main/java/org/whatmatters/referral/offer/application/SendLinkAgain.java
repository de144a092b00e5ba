package org.whatmatters.referral.offer.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.Referrals;
import org.whatmatters.referral.offer.OfferId;
import org.whatmatters.referral.offer.OfferState;

/// A group says that it has no text, or has lost it: another link goes to its phone.
@Component
public class SendLinkAgain {

    private final Referrals referrals;
    private final Offers offers;
    private final GroupLinks links;
    private final Audit audit;
    private final Clock clock;

    SendLinkAgain(Referrals referrals, Offers offers, GroupLinks links, Audit audit, Clock clock) {
        this.referrals = referrals;
        this.offers = offers;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /// The referral is held first, as for an answer, so that the offer is open until the link is out.
    public void send(ReferralId referralId, OfferId offerId, UUID phone, Actor.Staff worker) {
        var referral = referrals
                .holdOfHost(referralId, new Caller(worker.organisationId(), worker.subject()))
                .orElseThrow(NotFound::new);
        var offer = offers.find(offerId)
                .filter(found -> found.referral().equals(referralId))
                .orElseThrow(NotFound::new);
        if (!(offer.state() instanceof OfferState.Open)) {
            throw new IllegalState(offer.state().word(), "send the link of");
        }
        links.sendAgain(offer, phone, worker, clock.instant());
        audit.granted(worker, "change referral", List.of(referral.person().value()), Basis.HOST.name());
    }
}
