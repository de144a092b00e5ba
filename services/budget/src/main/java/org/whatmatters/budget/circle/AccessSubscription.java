package org.whatmatters.budget.circle;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Learns who stands in a relationship with whom.
@Component
class AccessSubscription implements Subscription {

    private final KnownCircles circles;

    AccessSubscription(KnownCircles circles) {
        this.circles = circles;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_ACCESS;
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.value() == null) {
            circles.learnGone(event.key(), event.aggregateVersion());
            return;
        }
        switch (event.type()) {
            case PersonAccessV1.TYPE -> circles.learn(event.as(PersonAccessV1.class));
            default -> {
                // Nothing else on this topic says who may see what.
            }
        }
    }
}
