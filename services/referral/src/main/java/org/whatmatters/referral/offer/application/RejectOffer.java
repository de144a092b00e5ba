package org.whatmatters.referral.offer.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.offer.Answerer;
import org.whatmatters.referral.offer.LinkHolder;
import org.whatmatters.referral.offer.OfferId;
import org.whatmatters.referral.offer.RejectionReason;

/// The provider cannot take the person now.
@Component
public class RejectOffer {

    private final OfferDesk desk;
    private final Clock clock;

    RejectOffer(OfferDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public void reject(OfferId id, RejectionReason reason, Actor.Staff provider, ExpectedVersion expected) {
        var by = new Answerer.Member(new WorkerId(provider.subject()));
        desk.answer(id, provider, expected, offer -> offer.reject(by, reason, clock.instant()));
    }

    public void reject(LinkHolder holder, RejectionReason reason, ExpectedVersion expected) {
        var by = new Answerer.Holder(holder.link());
        desk.answer(holder, expected, offer -> offer.reject(by, reason, clock.instant()));
    }
}
