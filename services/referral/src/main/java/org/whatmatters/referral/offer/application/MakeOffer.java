package org.whatmatters.referral.offer.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.ReferralDesk;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferEvent;
import org.whatmatters.referral.offer.OfferId;
import org.whatmatters.referral.offer.OfferState;
import org.whatmatters.referral.offer.ServiceId;

/// A worker puts one need, which the person chose to have met there, to one provider.
@Component
public class MakeOffer {

    private final ReferralDesk desk;
    private final Offers offers;
    private final WhoAnswers whoAnswers;
    private final GroupLinks links;
    private final OfferAnnouncements announcements;
    private final Clock clock;

    MakeOffer(
            ReferralDesk desk,
            Offers offers,
            WhoAnswers whoAnswers,
            GroupLinks links,
            OfferAnnouncements announcements,
            Clock clock) {
        this.desk = desk;
        this.offers = offers;
        this.whoAnswers = whoAnswers;
        this.links = links;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// What is asked of whom.
    ///
    /// @param phone of the group, as the notification service knows it; absent where it answers by an account
    public record Wish(
            ServiceId service,
            @Nullable String need,
            @Nullable UUID phone) {}

    public void make(ReferralId referralId, Wish wish, Actor.Staff worker) {
        var now = clock.instant();
        var referral = desk.change(referralId, worker, null, found -> found.putOutOffer(now));
        var offer = new Offer(
                new OfferId(UuidCreator.getTimeOrderedEpoch()),
                referralId,
                referral.person(),
                wish.service(),
                whoAnswers.provider(wish.service(), wish.phone() != null),
                wish.need(),
                now,
                new OfferState.Open(now),
                1);
        if (!offers.add(offer)) {
            throw new Conflict("offer-open-already", "This service has not answered the last offer yet.");
        }
        if (wish.phone() != null) {
            links.send(offer, wish.phone(), worker);
        }
        announcements.happened(offer, new OfferEvent.Made(now), referral.version());
    }
}
