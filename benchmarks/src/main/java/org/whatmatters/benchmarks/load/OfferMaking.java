package org.whatmatters.benchmarks.load;

import java.time.Instant;
import java.util.List;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.offer.Answerer;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferId;
import org.whatmatters.referral.offer.OfferState;
import org.whatmatters.referral.offer.RejectionReason;
import org.whatmatters.referral.offer.ServiceId;

/// Puts needs to groups, and has the groups answer.
final class OfferMaking {

    private static final List<String> NEEDS =
            List.of("Company on weekdays", "Something to do with the hands", "Getting out of the house", "A warm meal");
    private static final double WELCOMED = 0.75;

    private OfferMaking() {}

    static Offer open(Dice dice, Referral referral, Town.Group group, Instant at) {
        return new Offer(
                new OfferId(dice.id(at)),
                referral.id(),
                referral.person(),
                new ServiceId(group.service()),
                new OrganisationId(group.organisation()),
                dice.pick(NEEDS),
                at,
                new OfferState.Open(at),
                1);
    }

    static Offer.Transition answer(Offer offer, WorkerId worker, Dice dice, Instant at) {
        var by = new Answerer.Member(worker);
        return dice.chance(WELCOMED)
                ? offer.accept(by, at)
                : offer.reject(by, dice.pick(List.of(RejectionReason.values())), at);
    }

    /// The same, as the store has it then.
    static Offer atVersion(Offer offer, long version) {
        return new Offer(
                offer.id(),
                offer.referral(),
                offer.person(),
                offer.service(),
                offer.provider(),
                offer.need(),
                offer.madeAt(),
                offer.state(),
                version);
    }
}
