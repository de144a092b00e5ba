package org.whatmatters.insight.reach.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.insight.reach.People;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Learns which ids mean the same person. The ids are replaced.
@Component
class IdentitySubscription implements Projection {

    private final People people;
    private final Keys keys;

    IdentitySubscription(People people, Keys keys) {
        this.people = people;
        this.keys = keys;
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
        people.learnIdentities(NewestOfEachKey.in(events, PersonIdentityV1.TYPE).as(PersonIdentityV1.class).stream()
                .map(told -> new People.Identity(
                        keys.ofPerson(told.personId()),
                        keys.ofPerson(told.canonicalPersonId()),
                        told.circleVersion(),
                        told.version()))
                .toList());
    }
}
