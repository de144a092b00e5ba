package org.whatmatters.referral.projection;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Hears which services there are.
@Component
class ListingNews implements Subscription {

    private final Listings listings;

    ListingNews(Listings listings) {
        this.listings = listings;
    }

    @Override
    public Topic topic() {
        return Topic.DIRECTORY_LISTING;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case ListingV1.TYPE -> listings.record(event.as(ListingV1.class));
            default -> {
                // A later kind of fact, of no use here.
            }
        }
    }
}
