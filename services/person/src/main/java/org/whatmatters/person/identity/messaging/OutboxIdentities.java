package org.whatmatters.person.identity.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.person.identity.Identity;
import org.whatmatters.person.identity.application.IdentityAnnouncements;
import org.whatmatters.platform.messaging.Outbox;

@Component
class OutboxIdentities implements IdentityAnnouncements {

    private final Outbox outbox;

    OutboxIdentities(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(Identity identity, long circleToKnow) {
        var id = identity.id().value();
        outbox.announce(
                Topic.PERSON_IDENTITY,
                id,
                PersonIdentityV1.TYPE,
                identity.version(),
                new PersonIdentityV1(
                        id, identity.canonical().value(), identity.state().name(), circleToKnow, identity.version()));
    }
}
