package org.whatmatters.referral.lifecycle.messaging;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.application.FollowDeath;
import org.whatmatters.referral.projection.ProfilesLearnt;

/// Hears that somebody has died, or lives after all.
@Component
class DeathNews implements ProfilesLearnt {

    private final FollowDeath followDeath;

    DeathNews(FollowDeath followDeath) {
        this.followDeath = followDeath;
    }

    @Override
    public void learnt(List<UUID> people) {
        followDeath.follow(people.stream().map(PersonId::new).toList());
    }
}
