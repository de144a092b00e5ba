package org.whatmatters.budget.circle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Learns which ids mean the same person.
@Component
class IdentitySubscription implements Projection {

    private final KnownCircles circles;

    IdentitySubscription(KnownCircles circles) {
        this.circles = circles;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_IDENTITY;
    }

    @Override
    public List<String> tables() {
        return List.of("person_alias");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        circles.learnIdentities(
                NewestOfEachKey.in(events, PersonIdentityV1.TYPE).as(PersonIdentityV1.class));
    }
}
