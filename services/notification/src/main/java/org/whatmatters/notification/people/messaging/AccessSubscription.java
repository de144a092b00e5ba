package org.whatmatters.notification.people.messaging;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.notification.people.Access;
import org.whatmatters.notification.people.Access.Relationship;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.application.People;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Keeps who may see what was sent to a person. Each value is the whole truth: it replaces the one before.
@Component
class AccessSubscription implements Projection {

    private final People people;

    AccessSubscription(People people) {
        this.people = people;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_ACCESS;
    }

    @Override
    public List<String> tables() {
        return List.of("account", "relationship", "person_access");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        var newest = NewestOfEachKey.in(events, PersonAccessV1.TYPE);
        people.keepAccess(Stream.concat(
                        newest.gone().stream().map(AccessSubscription::erased),
                        newest.as(PersonAccessV1.class).stream().map(AccessSubscription::accessIn))
                .toList());
    }

    /// Nobody may see what was sent to them.
    private static Access erased(ReceivedEvent event) {
        return new Access(new PersonId(event.key()), event.aggregateVersion(), List.of(), List.of());
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
