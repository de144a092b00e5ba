package org.whatmatters.benchmarks.load;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.AppointmentBookedV1;
import org.whatmatters.contracts.referral.ContactMadeV1;
import org.whatmatters.contracts.referral.OfferAcceptedV1;
import org.whatmatters.contracts.referral.OfferMadeV1;
import org.whatmatters.contracts.referral.OfferRejectedV1;
import org.whatmatters.contracts.referral.ReferralAcceptedV1;
import org.whatmatters.contracts.referral.ReferralAssignedV1;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralRoutedV1;
import org.whatmatters.contracts.referral.ReferralSubmittedV1;
import org.whatmatters.platform.messaging.OutgoingEvent;
import org.whatmatters.referral.form.Postcode;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralEvent;
import org.whatmatters.referral.lifecycle.application.Submission;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferEvent;

/// What the referral service has told of a case: ids and codes. Of an appointment no message is asked for; nobody is
/// texted about history.
final class ReferralFacts {

    private ReferralFacts() {}

    static OutgoingEvent submitted(Submission submission, Dice dice) {
        var referral = submission.referral();
        var host = referral.host();
        return event(
                referral,
                ReferralSubmittedV1.TYPE,
                referral.submittedAt(),
                dice,
                new ReferralSubmittedV1(
                        referral.id().value(),
                        referral.person().value(),
                        referral.agencyType(),
                        requireNonNull(referral.referrer()).value(),
                        host == null ? null : host.value(),
                        submission.intake().answers().choices("needs"),
                        submission.intake().postcode().map(Postcode::district).orElse(null),
                        referral.submittedAt()));
    }

    static Optional<OutgoingEvent> happened(Referral referral, ReferralEvent event, Dice dice) {
        var id = referral.id().value();
        var person = referral.person().value();
        return switch (event) {
            case ReferralEvent.Routed e ->
                told(
                        referral,
                        ReferralRoutedV1.TYPE,
                        e.at(),
                        dice,
                        new ReferralRoutedV1(id, person, e.host().value(), e.at()));
            case ReferralEvent.Accepted e ->
                told(
                        referral,
                        ReferralAcceptedV1.TYPE,
                        e.at(),
                        dice,
                        new ReferralAcceptedV1(id, person, e.host().value(), e.at()));
            case ReferralEvent.Assigned e ->
                told(
                        referral,
                        ReferralAssignedV1.TYPE,
                        e.at(),
                        dice,
                        new ReferralAssignedV1(
                                id, person, e.host().value(), e.worker().value(), e.at()));
            case ReferralEvent.ContactMade e ->
                told(
                        referral,
                        ContactMadeV1.TYPE,
                        e.at(),
                        dice,
                        new ContactMadeV1(
                                id,
                                person,
                                e.host().value(),
                                referral.agencyType(),
                                e.channel().name(),
                                referral.submittedAt(),
                                e.at()));
            case ReferralEvent.AppointmentBooked e ->
                told(
                        referral,
                        AppointmentBookedV1.TYPE,
                        e.at(),
                        dice,
                        new AppointmentBookedV1(
                                id,
                                person,
                                e.appointment().id(),
                                e.appointment().kind().told(),
                                e.appointment().startsAt()));
            case ReferralEvent.Ended e -> told(referral, ReferralEndedV1.TYPE, e.at(), dice, ended(referral, e));
            case ReferralEvent.ContactNoted _,
                    ReferralEvent.OfferPutOut _,
                    ReferralEvent.AttendancePutRight _,
                    ReferralEvent.Reopened _,
                    ReferralEvent.Noted _,
                    ReferralEvent.InformationAsked _,
                    ReferralEvent.InformationGiven _,
                    ReferralEvent.WaitListed _,
                    ReferralEvent.Paused _,
                    ReferralEvent.AppointmentMoved _,
                    ReferralEvent.AppointmentCancelled _,
                    ReferralEvent.AppointmentAttended _,
                    ReferralEvent.Resumed _ -> Optional.empty();
        };
    }

    private static ReferralEndedV1 ended(Referral referral, ReferralEvent.Ended ended) {
        var host = referral.host();
        return new ReferralEndedV1(
                referral.id().value(),
                referral.person().value(),
                host == null ? null : host.value(),
                requireNonNull(referral.referrer()).value(),
                ended.ending().name(),
                ended.reason().name(),
                null,
                null,
                ended.at());
    }

    static OutgoingEvent made(Offer offer, Referral referral, Dice dice) {
        return event(
                referral,
                OfferMadeV1.TYPE,
                offer.madeAt(),
                dice,
                new OfferMadeV1(
                        offer.referral().value(),
                        offer.person().value(),
                        offer.id().value(),
                        offer.service().value(),
                        requireNonNull(offer.provider()).value(),
                        offer.madeAt()));
    }

    static OutgoingEvent answered(Offer.Transition transition, Referral referral, Dice dice) {
        var offer = transition.offer();
        var at = offer.state().at();
        return switch (transition.event()) {
            case OfferEvent.Accepted _ ->
                event(
                        referral,
                        OfferAcceptedV1.TYPE,
                        at,
                        dice,
                        new OfferAcceptedV1(
                                offer.referral().value(),
                                offer.person().value(),
                                offer.id().value(),
                                offer.service().value(),
                                requireNonNull(offer.provider()).value(),
                                at));
            case OfferEvent.Rejected rejected ->
                event(
                        referral,
                        OfferRejectedV1.TYPE,
                        at,
                        dice,
                        new OfferRejectedV1(
                                offer.referral().value(),
                                offer.person().value(),
                                offer.id().value(),
                                offer.service().value(),
                                requireNonNull(offer.provider()).value(),
                                rejected.reason().name(),
                                at));
            case OfferEvent.Made _, OfferEvent.Expired _, OfferEvent.TakenBack _ ->
                throw new IllegalStateException("that is no answer");
        };
    }

    private static Optional<OutgoingEvent> told(Referral referral, String type, Instant at, Dice dice, Record fact) {
        return Optional.of(event(referral, type, at, dice, fact));
    }

    private static OutgoingEvent event(Referral referral, String type, Instant at, Dice dice, Record fact) {
        return OutgoingEvent.of(
                dice.id(at),
                "referral",
                Topic.REFERRAL_EVENTS,
                referral.id().value(),
                type,
                referral.version(),
                at,
                fact);
    }
}
