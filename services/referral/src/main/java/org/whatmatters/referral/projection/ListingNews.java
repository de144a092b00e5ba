package org.whatmatters.referral.projection;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Hears which services there are.
@Component
class ListingNews implements Projection {

    private final Listings listings;

    ListingNews(Listings listings) {
        this.listings = listings;
    }

    @Override
    public Topic topic() {
        return Topic.DIRECTORY_LISTING;
    }

    @Override
    public List<String> tables() {
        return List.of("listing");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        NewestOfEachKey.in(events, ListingV1.TYPE).as(ListingV1.class).forEach(listings::record);
    }
}
