package org.whatmatters.referral.offer.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.ReferralDesk;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferEvent;
import org.whatmatters.referral.offer.OfferId;
import org.whatmatters.referral.offer.OfferState;
import org.whatmatters.referral.offer.ServiceId;
import org.whatmatters.referral.projection.Listings;
import org.whatmatters.referral.projection.Organisations;

/// A worker puts one need, which the person chose to have met there, to one provider.
@Component
public class MakeOffer {

    private final ReferralDesk desk;
    private final Offers offers;
    private final Listings listings;
    private final Organisations organisations;
    private final OfferAnnouncements announcements;
    private final Clock clock;

    MakeOffer(
            ReferralDesk desk,
            Offers offers,
            Listings listings,
            Organisations organisations,
            OfferAnnouncements announcements,
            Clock clock) {
        this.desk = desk;
        this.offers = offers;
        this.listings = listings;
        this.organisations = organisations;
        this.announcements = announcements;
        this.clock = clock;
    }

    public void make(ReferralId referralId, ServiceId service, @Nullable String need, Actor.Staff worker) {
        var now = clock.instant();
        var referral = desk.change(referralId, worker, null, found -> found.putOutOffer(now));
        var offer = new Offer(
                new OfferId(UuidCreator.getTimeOrderedEpoch()),
                referralId,
                referral.person(),
                service,
                provider(service, now),
                need,
                now,
                new OfferState.Open(now),
                1);
        if (!offers.add(offer)) {
            throw new Conflict("offer-open-already", "This service has not answered the last offer yet.");
        }
        announcements.happened(offer, new OfferEvent.Made(now), referral.version());
    }

    private OrganisationId provider(ServiceId service, Instant now) {
        var listing = listings.find(service.value())
                .orElseThrow(() -> refused("UNKNOWN_SERVICE", "There is no such service in the directory."));
        if (!listing.isActive()) {
            throw refused("SERVICE_NOT_ACTIVE", "This service takes nobody at the moment.");
        }
        if (listing.provider() == null) {
            throw refused("TAKES_NO_OFFERS", "Nobody answers offers for this service: signpost the person instead.");
        }
        var provider = organisations.find(listing.provider());
        if (provider.filter(one -> one.awaitsAgreement(now)).isPresent()) {
            throw refused(
                    "AGREEMENT_NOT_BEGUN",
                    "Their agreement with us has not begun. Offer another, or signpost the person.");
        }
        if (provider.filter(one -> one.hasEndedAgreement(now)).isPresent()) {
            throw refused(
                    "AGREEMENT_ENDED", "Their agreement with us has ended. Offer another, or signpost the person.");
        }
        return new OrganisationId(listing.provider());
    }

    private static Invalid refused(String code, String message) {
        return Invalid.field("/serviceId", code, message);
    }
}
