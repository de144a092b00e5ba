package org.whatmatters.careplan.circle.messaging;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whatmatters.careplan.circle.AccessState;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Learns who stands in a relationship with whom.
@Component
class PersonAccessSubscription implements Projection {

    private final KnownCircles circles;

    PersonAccessSubscription(KnownCircles circles) {
        this.circles = circles;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_ACCESS;
    }

    @Override
    public List<String> tables() {
        return List.of("account", "relationship", "access_state");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        var newest = NewestOfEachKey.in(events, PersonAccessV1.TYPE);
        circles.learn(Stream.concat(
                        newest.gone().stream().map(PersonAccessSubscription::erased),
                        newest.as(PersonAccessV1.class).stream().map(PersonAccessSubscription::stateOf))
                .toList());
    }

    /// Their circle is empty from now on.
    private static AccessState erased(ReceivedEvent event) {
        return new AccessState(new PersonId(event.key()), event.aggregateVersion(), List.of(), List.of());
    }

    private static AccessState stateOf(PersonAccessV1 access) {
        return new AccessState(
                new PersonId(access.personId()),
                access.version(),
                access.relationships().stream()
                        .map(r -> new AccessState.Relationship(r.organisationId(), r.kind(), r.from(), r.until()))
                        .toList(),
                access.accounts().stream()
                        .filter(account -> account.kind().equals("SELF"))
                        .map(PersonAccessV1.Account::subject)
                        .toList());
    }
}
