package org.whatmatters.referral.offer;

import java.time.Instant;
import java.util.Locale;

/// Where an offer stands. Only an open one can go anywhere.
public sealed interface OfferState {

    /// Since when.
    Instant at();

    record Open(Instant at) implements OfferState {}

    record Accepted(Answerer by, Instant at) implements OfferState {}

    record Rejected(Answerer by, RejectionReason reason, Instant at) implements OfferState {}

    /// Nobody answered in time: the need goes back to the link worker.
    record Expired(Instant at) implements OfferState {}

    /// Taken back by the host's side: the need was met elsewhere, or the referral ended.
    record Withdrawn(Instant at) implements OfferState {}

    /// The person has died.
    record Died(Instant at) implements OfferState {}

    /// As tables and, in lower case, the API say it.
    default String name() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Accepted _ -> "ACCEPTED";
            case Rejected _ -> "REJECTED";
            case Expired _ -> "EXPIRED";
            case Withdrawn _ -> "WITHDRAWN";
            case Died _ -> "DIED";
        };
    }

    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
