package org.whatmatters.notification.people.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.notification.people.Access;
import org.whatmatters.notification.people.Access.Relationship;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.application.People;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Keeps who may see what was sent to a person. Each value is the whole truth: it replaces the one before.
@Component
class AccessSubscription implements Subscription {

    private final People people;

    AccessSubscription(People people) {
        this.people = people;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_ACCESS;
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.value() == null) {
            return;
        }
        switch (event.type()) {
            case PersonAccessV1.TYPE -> people.keepAccess(accessIn(event.as(PersonAccessV1.class)));
            default -> {
                // Other facts on this topic open nothing.
            }
        }
    }

    private static Access accessIn(PersonAccessV1 value) {
        var relationships = value.relationships().stream()
                .map(told -> new Relationship(told.organisationId(), told.kind(), told.from(), told.until()))
                .toList();
        var subjects =
                value.accounts().stream().map(PersonAccessV1.Account::subject).toList();
        return new Access(new PersonId(value.personId()), value.version(), relationships, subjects);
    }
}
