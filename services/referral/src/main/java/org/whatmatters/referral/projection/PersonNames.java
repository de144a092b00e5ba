package org.whatmatters.referral.projection;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Hears what people are called, and that they have died.
@Component
class PersonNames implements Projection {

    private final People people;
    private final List<ProfilesLearnt> listeners;

    PersonNames(People people, List<ProfilesLearnt> listeners) {
        this.people = people;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_PROFILE;
    }

    @Override
    public List<String> tables() {
        return List.of("person_name");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        relearn(events);
        var heardOf = NewestOfEachKey.in(events, PersonProfileV1.TYPE).told().stream()
                .map(ReceivedEvent::key)
                .toList();
        if (!heardOf.isEmpty()) {
            listeners.forEach(listener -> listener.learnt(heardOf));
        }
    }

    @Override
    public void relearn(List<ReceivedEvent> events) {
        var newest = NewestOfEachKey.in(events, PersonProfileV1.TYPE);
        people.forgetNames(newest.gone().stream().map(ReceivedEvent::key).toList());
        people.recordNames(newest.as(PersonProfileV1.class));
    }
}
