package org.whatmatters.notification.reminder.messaging;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ContactBouncedV1;
import org.whatmatters.notification.reminder.application.Bounces;
import org.whatmatters.platform.messaging.Outbox;

@Component
class OutboxBounces implements Bounces {

    private final Outbox outbox;

    OutboxBounces(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void emailBounced(UUID request, UUID listing, long version, Instant at) {
        outbox.announce(
                Topic.NOTIFICATION_EVENTS,
                listing,
                ContactBouncedV1.TYPE,
                version,
                new ContactBouncedV1(request, listing, "EMAIL", at));
    }
}
