package org.whatmatters.careplan.circle.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.careplan.circle.AccessState;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Learns who stands in a relationship with whom.
@Component
class PersonAccessSubscription implements Subscription {

    private final KnownCircles circles;

    PersonAccessSubscription(KnownCircles circles) {
        this.circles = circles;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_ACCESS;
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.value() == null) {
            // The person has been erased: their circle is empty from now on.
            circles.learn(new AccessState(new PersonId(event.key()), event.aggregateVersion(), List.of(), List.of()));
            return;
        }
        switch (event.type()) {
            case PersonAccessV1.TYPE -> circles.learn(stateOf(event.as(PersonAccessV1.class)));
            default -> {
                // Nothing else on this topic says who may see what.
            }
        }
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
