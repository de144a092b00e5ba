package org.whatmatters.budget.circle;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Learns which ids mean the same person.
@Component
class IdentitySubscription implements Subscription {

    private final KnownCircles circles;

    IdentitySubscription(KnownCircles circles) {
        this.circles = circles;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_IDENTITY;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case PersonIdentityV1.TYPE -> circles.learn(event.as(PersonIdentityV1.class));
            default -> {
                // Nothing else on this topic says whom an id means.
            }
        }
    }
}
