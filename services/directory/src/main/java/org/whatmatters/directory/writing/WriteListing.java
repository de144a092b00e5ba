package org.whatmatters.directory.writing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.life.Life;
import org.whatmatters.directory.life.LifeState;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.directory.life.application.Lives;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.application.Announcements;
import org.whatmatters.directory.listing.application.Listings;
import org.whatmatters.directory.listing.application.SearchIndex;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;

/// Keeps what an editor writes. It begins as a draft; what is changed after somebody made sure of it has to be looked
/// at again.
@Component
class WriteListing {

    private final WrittenListings written;
    private final Lives lives;
    private final Listings listings;
    private final SearchIndex searchIndex;
    private final Announcements announcements;
    private final Clock clock;

    WriteListing(
            WrittenListings written,
            Lives lives,
            Listings listings,
            SearchIndex searchIndex,
            Announcements announcements,
            Clock clock) {
        this.written = written;
        this.lives = lives;
        this.listings = listings;
        this.searchIndex = searchIndex;
        this.announcements = announcements;
        this.clock = clock;
    }

    UUID begin(Words words, UUID writer) {
        var id = UuidCreator.getTimeOrderedEpoch();
        save(id, words);
        written.belongsTo(id, writer);
        lives.write(Map.of(id, Life.DRAFT));
        return id;
    }

    WrittenListings.Written read(UUID id, UUID writer) {
        return written.find(id, writer).orElseThrow(NotFound::new);
    }

    void rewrite(UUID id, Words words, UUID writer, ExpectedVersion expected) {
        var held = written.find(id, writer)
                .flatMap(mine -> lives.hold(id, new Desk(writer, true, false, false)))
                .orElseThrow(NotFound::new);
        expected.mustBe(held.version());
        if (held.life().state() == LifeState.DEFUNCT) {
            throw new IllegalState(held.life().state().word(), "change");
        }
        var listing = save(id, words);
        lives.write(Map.of(id, held.life().doubt(Days.today(clock))));
        if (held.life().state().isTold()) {
            searchIndex.learn(List.of(listing));
        }
        announcements.announce(listings.now(List.of(id)));
    }

    private Listing save(UUID id, Words words) {
        var organisation = written.organisation(words.organisationName()).orElseGet(UuidCreator::getTimeOrderedEpoch);
        var listing = PlainListing.of(id, organisation, words);
        listings.save(WrittenListings.SOURCE, List.of(listing), clock.instant());
        return listing;
    }
}
