package org.whatmatters.notification.people.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.application.People;
import org.whatmatters.notification.people.application.ReachChanged;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Keeps which ids mean the same person, so that a message asked for under one finds the profile kept under another.
@Component
class IdentitySubscription implements Subscription {

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
    public void on(ReceivedEvent event) {
        if (event.value() == null) {
            return;
        }
        switch (event.type()) {
            case PersonIdentityV1.TYPE -> keep(event.as(PersonIdentityV1.class));
            default -> {
                // Other facts on this topic change no identity.
            }
        }
    }

    private void keep(PersonIdentityV1 identity) {
        var person = new PersonId(identity.personId());
        if (people.keepIdentity(person, new PersonId(identity.canonicalPersonId()), identity.version())) {
            listeners.forEach(listener -> listener.changed(person));
        }
    }
}
