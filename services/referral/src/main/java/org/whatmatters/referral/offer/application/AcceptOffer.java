package org.whatmatters.referral.offer.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.offer.Answerer;
import org.whatmatters.referral.offer.LinkHolder;
import org.whatmatters.referral.offer.OfferId;

/// The provider welcomes the person; whoever else was asked for the same need is let off.
@Component
public class AcceptOffer {

    private final OfferDesk desk;
    private final CloseOffers closeOffers;
    private final Clock clock;

    AcceptOffer(OfferDesk desk, CloseOffers closeOffers, Clock clock) {
        this.desk = desk;
        this.closeOffers = closeOffers;
        this.clock = clock;
    }

    public void accept(OfferId id, Actor.Staff provider, ExpectedVersion expected) {
        var now = clock.instant();
        var by = new Answerer.Member(new WorkerId(provider.subject()));
        closeOffers.letRivalsOff(desk.answer(id, provider, expected, offer -> offer.accept(by, now)), now);
    }

    public void accept(LinkHolder holder, ExpectedVersion expected) {
        var now = clock.instant();
        var by = new Answerer.Holder(holder.link());
        closeOffers.letRivalsOff(desk.answer(holder, expected, offer -> offer.accept(by, now)), now);
    }
}
