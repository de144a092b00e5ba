package org.whatmatters.careplan.circle.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Learns which ids mean the same person, so that an old id still finds the plan.
@Component
class PersonIdentitySubscription implements Subscription {

    private final KnownCircles circles;

    PersonIdentitySubscription(KnownCircles circles) {
        this.circles = circles;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_IDENTITY;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case PersonIdentityV1.TYPE -> learn(event.as(PersonIdentityV1.class));
            default -> {
                // Nothing else on this topic says whom an id means.
            }
        }
    }

    private void learn(PersonIdentityV1 identity) {
        circles.learnIdentity(identity.personId(), new PersonId(identity.canonicalPersonId()), identity.version());
    }
}
