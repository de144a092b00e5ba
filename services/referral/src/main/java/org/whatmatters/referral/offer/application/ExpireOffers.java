package org.whatmatters.referral.offer.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.WhoHasTheBall;
import org.whatmatters.referral.offer.Offer;

/// An offer that nobody has answered for ten working days goes back to the link worker.
@Component
public class ExpireOffers {

    private static final int AT_ONCE = 200;

    /// Ten working days are at least as many days.
    private static final Duration AT_LEAST = Duration.ofDays(WhoHasTheBall.TO_ANSWER_OFFER);

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
        offers.unanswered(now.minus(AT_LEAST), AT_ONCE).stream()
                .filter(this::isOverdue)
                .forEach(offer -> expire(offer, now));
    }

    private void expire(Offer offer, Instant now) {
        try {
            desk.settle(offer, open -> open.expire(now));
        } catch (IllegalState _) {
            // The provider answered in this very moment, which is better.
        }
    }

    private boolean isOverdue(Offer offer) {
        var lastDay = calendar.after(offer.madeAt(), WhoHasTheBall.TO_ANSWER_OFFER);
        return WorkingDays.isOver(lastDay, clock.instant());
    }
}
