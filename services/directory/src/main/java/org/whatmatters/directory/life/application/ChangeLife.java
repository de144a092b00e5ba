package org.whatmatters.directory.life.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.life.IllegalLife;
import org.whatmatters.directory.life.Life;
import org.whatmatters.directory.life.OwnListing;
import org.whatmatters.directory.life.application.Lives.Held;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.directory.listing.application.Announcements;
import org.whatmatters.directory.listing.application.Listings;
import org.whatmatters.directory.listing.application.SearchIndex;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;

/// Takes one step of a listing's life, and tells the other services where it stands now.
@Component
public class ChangeLife {

    /// A step, from how it stands and on which day.
    public interface Step extends BiFunction<Held, LocalDate, Life> {}

    private final Lives lives;
    private final Listings listings;
    private final SearchIndex searchIndex;
    private final Announcements announcements;
    private final Clock clock;

    ChangeLife(Lives lives, Listings listings, SearchIndex searchIndex, Announcements announcements, Clock clock) {
        this.lives = lives;
        this.listings = listings;
        this.searchIndex = searchIndex;
        this.announcements = announcements;
        this.clock = clock;
    }

    public void change(UUID service, Desk desk, ExpectedVersion expected, Step step) {
        var held = lives.hold(service, desk).orElseThrow(NotFound::new);
        expected.mustBe(held.version());
        take(held, step);
    }

    /// Takes it of a listing that is held already. What changes nothing is told to nobody.
    public void take(Held held, Step step) {
        var next = next(held, step);
        if (!next.equals(held.life())) {
            lives.write(Map.of(held.service(), next));
            lives.raiseVersion(held.service());
            // What was held back, or closed, teaches search its words once it may be found.
            if (next.state().isFound() && !held.life().state().isFound()) {
                searchIndex.learnOf(held.service());
            }
            announcements.announce(listings.now(List.of(held.service())));
        }
    }

    /// Refuses where the step could not be taken now.
    public void check(Held held, Step step) {
        next(held, step);
    }

    private Life next(Held held, Step step) {
        try {
            return step.apply(held, Days.today(clock));
        } catch (IllegalLife illegal) {
            throw new IllegalState(illegal.state().word(), illegal.action());
        } catch (OwnListing _) {
            throw new Conflict(
                    "own-listing", "Your organisation wrote this or runs it. Somebody else has to assure it first.");
        }
    }
}
