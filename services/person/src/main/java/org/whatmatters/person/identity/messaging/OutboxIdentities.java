package org.whatmatters.person.identity.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.person.identity.Identity;
import org.whatmatters.person.identity.application.Followers;
import org.whatmatters.person.identity.application.IdentityAnnouncements;
import org.whatmatters.platform.messaging.Outbox;

@Component
class OutboxIdentities implements IdentityAnnouncements {

    private final Outbox outbox;
    private final Followers followers;

    OutboxIdentities(Outbox outbox, Followers followers) {
        this.outbox = outbox;
        this.followers = followers;
    }

    @Override
    public void announce(Identity identity) {
        var id = identity.id().value();
        var circleToKnow = followers.circleToKnow(identity.canonical());
        outbox.announce(
                Topic.PERSON_IDENTITY,
                id,
                PersonIdentityV1.TYPE,
                identity.version(),
                new PersonIdentityV1(
                        id, identity.canonical().value(), identity.state().name(), circleToKnow, identity.version()));
    }
}
