package org.whatmatters.careplan.circle.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.careplan.circle.Identity;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Learns which ids mean the same person, so that an old id still finds the plan.
@Component
class PersonIdentitySubscription implements Projection {

    private final KnownCircles circles;

    PersonIdentitySubscription(KnownCircles circles) {
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
        circles.learnIdentities(NewestOfEachKey.in(events, PersonIdentityV1.TYPE).as(PersonIdentityV1.class).stream()
                .map(PersonIdentitySubscription::identityOf)
                .toList());
    }

    private static Identity identityOf(PersonIdentityV1 told) {
        return new Identity(told.personId(), new PersonId(told.canonicalPersonId()), told.version());
    }
}
