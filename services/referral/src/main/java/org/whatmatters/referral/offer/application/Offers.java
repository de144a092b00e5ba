package org.whatmatters.referral.offer.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferId;
import org.whatmatters.referral.offer.OfferState;

/// Where offers are kept.
public interface Offers {

    /// Keeps a new one, unless this service is being asked for this referral already.
    boolean add(Offer offer);

    /// One that was made to the provider.
    Optional<Offer> ofProvider(OfferId id, Caller provider);

    Optional<Offer> find(OfferId id);

    /// Whether this transition won: of two that answer the same open offer, one does.
    boolean answer(OfferId id, OfferState answer);

    /// Takes back the other open offers for the same need of the same referral, and answers them.
    List<Offer> withdrawRivals(Offer accepted, Instant at);

    /// Puts every open one of a referral into a state that nobody answered, and answers them.
    List<Offer> closeAll(ReferralId referral, OfferState state);

    /// Open ones that were made at least as many days ago as their host waits for an answer, oldest first.
    List<Unanswered> unanswered(Instant now, int atMost);

    /// One that nobody has answered.
    ///
    /// @param returnDays working days after which its host takes it back
    record Unanswered(Offer offer, int returnDays) {}
}
