package org.whatmatters.directory.resource.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ResourceV1;
import org.whatmatters.directory.resource.Resource;
import org.whatmatters.directory.resource.application.ResourceAnnouncements;
import org.whatmatters.platform.messaging.Outbox;

@Component
class OutboxResourceAnnouncements implements ResourceAnnouncements {

    private final Outbox outbox;

    OutboxResourceAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(Resource resource) {
        var id = resource.id().value();
        outbox.announce(
                Topic.DIRECTORY_RESOURCE,
                id,
                ResourceV1.TYPE,
                resource.version(),
                new ResourceV1(
                        id,
                        resource.details().title(),
                        resource.details().review().lastGiven(),
                        !resource.isOffered(),
                        resource.version()));
    }
}
