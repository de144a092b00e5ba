package org.whatmatters.referral.offer.application;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.application.Offers.Unanswered;

/// An offer that nobody has answered for as many working days as its host waits goes back to the link worker.
@Component
public class ExpireOffers {

    private static final int AT_ONCE = 200;

    private final Offers offers;
    private final OfferDesk desk;
    private final WorkingDays calendar;
    private final Clock clock;

    ExpireOffers(Offers offers, OfferDesk desk, WorkingDays calendar, Clock clock) {
        this.offers = offers;
        this.desk = desk;
        this.calendar = calendar;
        this.clock = clock;
    }

    public void expire() {
        var now = clock.instant();
        offers.unanswered(now, AT_ONCE).stream()
                .filter(one -> isOverdue(one, now))
                .forEach(one -> expire(one.offer(), now));
    }

    private void expire(Offer offer, Instant now) {
        try {
            desk.settle(offer, open -> open.expire(now));
        } catch (IllegalState _) {
            // The provider answered in this very moment, which is better.
        }
    }

    private boolean isOverdue(Unanswered one, Instant now) {
        return WorkingDays.isOver(calendar.after(one.offer().madeAt(), one.returnDays()), now);
    }
}
