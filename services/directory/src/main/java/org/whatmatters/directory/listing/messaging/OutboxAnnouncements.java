package org.whatmatters.directory.listing.messaging;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.directory.listing.Capacity;
import org.whatmatters.directory.listing.application.Announcements;
import org.whatmatters.directory.listing.application.Listings.Changed;
import org.whatmatters.platform.messaging.Outbox;

@Component
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;
    private final Clock clock;

    OutboxAnnouncements(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
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
                            listing.takesReferrals(),
                            room(Capacity.at(listing.capacity(), clock.instant())),
                            listing.version()));
        }
    }

    private static ListingV1.@Nullable Room room(@Nullable Capacity capacity) {
        return capacity == null
                ? null
                : new ListingV1.Room(capacity.status().name(), capacity.expectedWaitDays(), capacity.until());
    }
}
