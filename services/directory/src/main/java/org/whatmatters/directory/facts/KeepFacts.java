package org.whatmatters.directory.facts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.directory.life.application.Lives;
import org.whatmatters.directory.listing.application.Announcements;
import org.whatmatters.directory.listing.application.Listings;
import org.whatmatters.directory.listing.application.SearchIndex;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// Writes down what a service says of itself.
@Component
class KeepFacts {

    private final Lives lives;
    private final JdbcFacts facts;
    private final Listings listings;
    private final SearchIndex searchIndex;
    private final Announcements announcements;
    private final Clock clock;

    KeepFacts(
            Lives lives,
            JdbcFacts facts,
            Listings listings,
            SearchIndex searchIndex,
            Announcements announcements,
            Clock clock) {
        this.lives = lives;
        this.facts = facts;
        this.listings = listings;
        this.searchIndex = searchIndex;
        this.announcements = announcements;
        this.clock = clock;
    }

    void keep(UUID service, Facts said, Desk desk, ExpectedVersion expected) {
        var held = lives.hold(service, desk).orElseThrow(NotFound::new);
        expected.mustBe(held.version());
        check(said);
        facts.keep(service, said, desk.organisation(), clock.instant());
        lives.raiseVersion(service);
        searchIndex.learnOf(service);
        announcements.announce(listings.now(List.of(service)));
    }

    private static void check(Facts said) {
        var errors = new ArrayList<FieldError>();
        if (said.inclusion().stream().anyMatch(said.exclusion()::contains)) {
            errors.add(new FieldError("/exclusion", "also-included", "The same people cannot be in both lists."));
        }
        if (said.genderRestriction() != null && said.genderRestriction().contradicts(said)) {
            errors.add(new FieldError(
                    "/genderRestriction",
                    "contradicts-the-lists",
                    "Whom it is for, or cannot help, says something else."));
        }
        if (said.referralRoutes().contains(ReferralRoute.SELF_ONLY)
                && Boolean.FALSE.equals(said.acceptsSelfReferral())) {
            errors.add(new FieldError(
                    "/acceptsSelfReferral",
                    "nobody-could-come",
                    "People come by themselves or not at all. Say that they may."));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
