package org.whatmatters.insight.reach.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.insight.reach.People;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Learns who is restricted. Who may see them stays behind; ids are replaced.
@Component
class RestrictionSubscription implements Projection {

    private final People people;
    private final Keys keys;

    RestrictionSubscription(People people, Keys keys) {
        this.people = people;
        this.keys = keys;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_ACCESS;
    }

    @Override
    public List<String> tables() {
        return List.of("restriction");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        people.learnRestrictions(NewestOfEachKey.in(events, PersonAccessV1.TYPE).as(PersonAccessV1.class).stream()
                .map(told -> new People.Restriction(keys.ofPerson(told.personId()), told.restricted(), told.version()))
                .toList());
    }
}
