package org.whatmatters.referral.offer.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.OfferAcceptedV1;
import org.whatmatters.contracts.referral.OfferMadeV1;
import org.whatmatters.contracts.referral.OfferRejectedV1;
import org.whatmatters.contracts.referral.OfferTakenBackV1;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferEvent;
import org.whatmatters.referral.offer.application.OfferAnnouncements;

/// Puts what happened to an offer into the published language. What the need is, stays here.
@Component
class OutboxOfferAnnouncements implements OfferAnnouncements {

    private final Outbox outbox;

    OutboxOfferAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void happened(Offer offer, OfferEvent event, long referralVersion) {
        var referral = offer.referral().value();
        var person = offer.person().value();
        var id = offer.id().value();
        var service = offer.service().value();
        var provider = offer.provider() == null ? null : offer.provider().value();
        switch (event) {
            case OfferEvent.Made made ->
                announce(
                        offer,
                        OfferMadeV1.TYPE,
                        referralVersion,
                        new OfferMadeV1(referral, person, id, service, provider, made.at()));
            case OfferEvent.Accepted accepted ->
                announce(
                        offer,
                        OfferAcceptedV1.TYPE,
                        referralVersion,
                        new OfferAcceptedV1(referral, person, id, service, provider, accepted.at()));
            case OfferEvent.Rejected rejected ->
                announce(
                        offer,
                        OfferRejectedV1.TYPE,
                        referralVersion,
                        new OfferRejectedV1(
                                referral,
                                person,
                                id,
                                service,
                                provider,
                                rejected.reason().name(),
                                rejected.at()));
            case OfferEvent.TakenBack takenBack ->
                announce(
                        offer,
                        OfferTakenBackV1.TYPE,
                        referralVersion,
                        new OfferTakenBackV1(referral, person, id, service, provider, takenBack.at()));
            case OfferEvent.Expired _ -> {
                // No other service needs to know: the worker sees it in the case file, and silence it was.
            }
        }
    }

    private void announce(Offer offer, String type, long version, Record data) {
        outbox.announce(Topic.REFERRAL_EVENTS, offer.referral().value(), type, version, data);
    }
}
