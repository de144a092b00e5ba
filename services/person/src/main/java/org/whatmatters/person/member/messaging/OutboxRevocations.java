package org.whatmatters.person.member.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.access.AccessRevokedV1;
import org.whatmatters.person.member.application.Revocations;
import org.whatmatters.platform.messaging.Outbox;

/// Each revocation is an aggregate of its own: in which order they are heard changes nothing.
@Component
class OutboxRevocations implements Revocations {

    private final Outbox outbox;

    OutboxRevocations(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void revoke(@Nullable UUID subject, @Nullable UUID organisation, Instant notBefore) {
        outbox.announce(
                Topic.ACCESS_REVOCATION,
                UuidCreator.getTimeOrderedEpoch(),
                AccessRevokedV1.TYPE,
                1,
                new AccessRevokedV1(subject, organisation, notBefore));
    }
}
