package org.whatmatters.directory.listing.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.directory.listing.application.Announcements;
import org.whatmatters.directory.listing.application.Listings.Changed;
import org.whatmatters.platform.messaging.Outbox;

@Component
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(List<Changed> listings) {
        for (var listing : listings) {
            outbox.announce(
                    Topic.DIRECTORY_LISTING,
                    listing.serviceId(),
                    ListingV1.TYPE,
                    listing.version(),
                    new ListingV1(
                            listing.serviceId(),
                            listing.name(),
                            listing.organisationId(),
                            listing.listingState(),
                            listing.version()));
        }
    }
}
