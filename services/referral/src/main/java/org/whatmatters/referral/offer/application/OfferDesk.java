package org.whatmatters.referral.offer.application;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.StaleVersion;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.lifecycle.IllegalTransition;
import org.whatmatters.referral.lifecycle.application.Referrals;
import org.whatmatters.referral.offer.LinkHolder;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.Offer.Transition;
import org.whatmatters.referral.offer.OfferId;

/// The one way to answer an offer. The referral is held first: its facts stay one sequence, and two offers of one need
/// that are accepted at once cannot both win or wait for each other.
@Component
class OfferDesk {

    private final Offers offers;
    private final Referrals referrals;
    private final GroupLinks links;
    private final OfferAnnouncements announcements;
    private final Fence fence;
    private final Audit audit;

    OfferDesk(
            Offers offers,
            Referrals referrals,
            GroupLinks links,
            OfferAnnouncements announcements,
            Fence fence,
            Audit audit) {
        this.offers = offers;
        this.referrals = referrals;
        this.links = links;
        this.announcements = announcements;
        this.fence = fence;
        this.audit = audit;
    }

    Offer answer(OfferId id, Actor.Staff provider, ExpectedVersion expected, Function<Offer, Transition> action) {
        var seen = offers.ofProvider(id, new Caller(provider.organisationId(), provider.subject()))
                .orElseThrow(NotFound::new);
        audit.granted(provider, "answer offer", List.of(seen.person().value()), Basis.PROVIDER.name());
        return settle(seen, expected, action);
    }

    /// By a link: whether it still opens the offer has been found out before.
    Offer answer(LinkHolder holder, ExpectedVersion expected, Function<Offer, Transition> action) {
        return fence.asTheServiceFor(ReferralErrand.ANSWER_BY_LINK, () -> {
            var seen = offers.find(holder.offer()).orElseThrow(NotFound::new);
            audit.granted(
                    holder.link().value(), "answer offer", List.of(seen.person().value()), LinkHolder.BASIS);
            return settle(seen, expected, action);
        });
    }

    /// The clock's answer, not a worker's.
    void settle(Offer seen, Function<Offer, Transition> action) {
        settle(seen, new ExpectedVersion(seen.version()), action);
    }

    private Offer settle(Offer seen, ExpectedVersion expected, Function<Offer, Transition> action) {
        var referral = referrals.holdOfOffer(seen.referral());
        var offer = offers.find(seen.id()).orElseThrow(NotFound::new);
        var transition = whereItStands(offer, action);
        expected.mustBe(offer.version());
        if (!offers.answer(offer.id(), transition.offer().state())) {
            throw new StaleVersion();
        }
        links.takeBackTexts(referral.id(), transition.offer().state().at());
        announcements.happened(
                transition.offer(), transition.event(), referrals.save(referral).version());
        return transition.offer();
    }

    /// Before the version is looked at: "somebody has accepted it" tells more than "it has changed".
    private static Transition whereItStands(Offer offer, Function<Offer, Transition> action) {
        try {
            return action.apply(offer);
        } catch (IllegalTransition e) {
            throw new IllegalState(e.state(), e.action());
        }
    }
}
