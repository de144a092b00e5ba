package org.whatmatters.directory.life.application;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.life.Life;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.application.ListingLives;

/// Whatever a feed says anew of a listing is a step of its life.
@Component
class FollowFeeds implements ListingLives {

    private final Lives lives;
    private final Clock clock;

    FollowFeeds(Lives lives, Clock clock) {
        this.lives = lives;
        this.clock = clock;
    }

    @Override
    public void follow(Collection<Listing> listings) {
        var today = Days.today(clock);
        var held = lives.fed(listings.stream().map(Listing::id).toList());
        var now = new LinkedHashMap<UUID, Life>();
        for (var listing : listings) {
            var before = Objects.requireNonNull(held.get(listing.id()), "it was written a moment ago");
            now.put(listing.id(), before.life().fed(listing.state(), before.said(), today));
        }
        lives.write(now);
    }
}
