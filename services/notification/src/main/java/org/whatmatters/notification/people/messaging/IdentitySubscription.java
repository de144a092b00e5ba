package org.whatmatters.notification.people.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.notification.people.Identity;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.application.People;
import org.whatmatters.notification.people.application.ReachChanged;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Keeps which ids mean the same person, so that a message asked for under one finds the profile kept under another.
@Component
class IdentitySubscription implements Projection {

    private final People people;
    private final List<ReachChanged> listeners;

    IdentitySubscription(People people, List<ReachChanged> listeners) {
        this.people = people;
        this.listeners = listeners;
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
        var news = keep(events);
        listeners.forEach(listener -> listener.changed(news));
    }

    @Override
    public void relearn(List<ReceivedEvent> events) {
        var _ = keep(events);
    }

    private List<PersonId> keep(List<ReceivedEvent> events) {
        return people.keepIdentities(
                NewestOfEachKey.in(events, PersonIdentityV1.TYPE).as(PersonIdentityV1.class).stream()
                        .map(IdentitySubscription::identityOf)
                        .toList());
    }

    private static Identity identityOf(PersonIdentityV1 told) {
        return new Identity(new PersonId(told.personId()), new PersonId(told.canonicalPersonId()), told.version());
    }
}
