package org.whatmatters.referral.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.IllegalTransition;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.offer.OfferState.Accepted;
import org.whatmatters.referral.offer.OfferState.Died;
import org.whatmatters.referral.offer.OfferState.Expired;
import org.whatmatters.referral.offer.OfferState.Open;
import org.whatmatters.referral.offer.OfferState.Rejected;
import org.whatmatters.referral.offer.OfferState.Withdrawn;

/// One need of a person put to one provider. Whoever takes it, takes it whole; the whole table is `OfferTest`.
///
/// @param provider the partner organisation; absent where the group is none, and answers by a link
/// @param need what it is for, in the words that the provider may read before it has accepted
/// @param version what the store had when this was read
public record Offer(
        OfferId id,
        ReferralId referral,
        PersonId person,
        ServiceId service,
        @Nullable OrganisationId provider,
        @Nullable String need,
        Instant madeAt,
        OfferState state,
        long version) {

    public record Transition(Offer offer, OfferEvent event) {}

    public Transition accept(Answerer by, Instant at) {
        return new Transition(whenOpen("accept", new Accepted(by, at)), new OfferEvent.Accepted(at));
    }

    public Transition reject(Answerer by, RejectionReason reason, Instant at) {
        return new Transition(whenOpen("reject", new Rejected(by, reason, at)), new OfferEvent.Rejected(reason, at));
    }

    public Transition expire(Instant at) {
        return new Transition(whenOpen("expire", new Expired(at)), new OfferEvent.Expired(at));
    }

    public Offer withdraw(Instant at) {
        return whenOpen("withdraw", new Withdrawn(at));
    }

    public Offer closeAtDeath(Instant at) {
        return whenOpen("close", new Died(at));
    }

    private Offer whenOpen(String action, OfferState next) {
        return switch (state) {
            case Open _ -> new Offer(id, referral, person, service, provider, need, madeAt, next, version);
            case Accepted _, Rejected _, Expired _, Withdrawn _, Died _ ->
                throw new IllegalTransition(state.word(), action);
        };
    }
}
