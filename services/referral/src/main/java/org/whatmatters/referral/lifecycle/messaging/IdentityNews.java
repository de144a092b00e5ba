package org.whatmatters.referral.lifecycle.messaging;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.circle.IdentitiesLearnt;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.application.FollowDeath;
import org.whatmatters.referral.lifecycle.application.Referrals;

/// Hears who a referred person is: from now on the referral is in the lists of those who may see the person.
@Component
class IdentityNews implements IdentitiesLearnt {

    private final Referrals referrals;
    private final FollowDeath followDeath;

    IdentityNews(Referrals referrals, FollowDeath followDeath) {
        this.referrals = referrals;
        this.followDeath = followDeath;
    }

    @Override
    public void learnt(List<UUID> ids) {
        var people = ids.stream().map(PersonId::new).toList();
        referrals.identityKnown(people);
        followDeath.follow(people);
    }
}
