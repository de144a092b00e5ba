package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.Referral.Transition;

/// Closes what is open for somebody of whom two people have said that they died, and opens it again when that is taken
/// back. It asks what is known now, so that it comes to the same in whatever order a death, a referral and who it is
/// about are heard of.
@Component
public class FollowDeath {

    private final Referrals referrals;
    private final OpenOffers offers;
    private final Announcements announcements;
    private final Clock clock;

    FollowDeath(Referrals referrals, OpenOffers offers, Announcements announcements, Clock clock) {
        this.referrals = referrals;
        this.offers = offers;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Of whom there is news.
    public void follow(List<PersonId> people) {
        var now = clock.instant();
        for (var open : referrals.openOfTheDead(people)) {
            keep(open.closeAtDeath(now));
            offers.closeAtDeath(open.id(), now);
        }
        referrals.closedOfTheLiving(people).forEach(closed -> keep(closed.takeBackDeath(now)));
    }

    private void keep(Transition transition) {
        announcements.happened(referrals.save(transition.referral()), transition.event());
    }
}
