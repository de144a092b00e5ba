package org.whatmatters.referral.offer;

import java.time.Instant;

/// What happened to an offer, as far as others are told.
public sealed interface OfferEvent {

    record Made(Instant at) implements OfferEvent {}

    record Accepted(Instant at) implements OfferEvent {}

    record Rejected(RejectionReason reason, Instant at) implements OfferEvent {}

    record Expired(Instant at) implements OfferEvent {}

    /// Nobody waits for an answer any more, whatever it was that ended: the need, the referral or a life.
    record TakenBack(Instant at) implements OfferEvent {}
}
