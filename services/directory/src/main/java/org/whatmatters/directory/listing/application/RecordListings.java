package org.whatmatters.directory.listing.application;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.Place;

/// Takes in what a source says of its services. Saying the same again changes nothing; no source can touch what
/// another gave, because an id that two claim cannot be both of them.
@Component
public class RecordListings {

    private final Listings listings;
    private final SearchIndex searchIndex;
    private final ListingLives lives;
    private final Announcements announcements;
    private final Clock clock;

    RecordListings(
            Listings listings, SearchIndex searchIndex, ListingLives lives, Announcements announcements, Clock clock) {
        this.listings = listings;
        this.searchIndex = searchIndex;
        this.lives = lives;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// In the caller's transaction.
    ///
    /// @param given each id once
    public Map<UUID, Outcome> record(String source, Collection<Listing> given) {
        var known = listings.known(given.stream().map(Listing::id).toList());
        var organisations = listings.sourcesOfOrganisations(
                given.stream().map(Listing::providerId).filter(Objects::nonNull).toList());
        var places = listings.sourcesOfPlaces(
                given.stream().flatMap(RecordListings::placeIds).toList());
        var outcomes = new LinkedHashMap<UUID, Outcome>();
        for (var listing : given) {
            if (listing.provider() != null) {
                organisations.putIfAbsent(listing.provider().id(), source);
            }
            var outcome = outcome(source, listing, known.get(listing.id()));
            if (outcome.isRecorded() && listing.providerId() != null) {
                outcome = withOrganisation(outcome, source, organisations.get(listing.providerId()));
            }
            if (outcome.isRecorded() && placeIds(listing).anyMatch(id -> isOfAnother(source, places.get(id)))) {
                outcome = Outcome.PLACE_OF_ANOTHER_SOURCE;
            }
            outcomes.put(listing.id(), outcome);
        }
        save(source, given, outcomes);
        return outcomes;
    }

    private static Outcome withOrganisation(Outcome outcome, String source, @Nullable String organisationsSource) {
        if (organisationsSource == null) {
            return Outcome.ORGANISATION_UNKNOWN;
        }
        return isOfAnother(source, organisationsSource) ? Outcome.ORGANISATION_OF_ANOTHER_SOURCE : outcome;
    }

    private static boolean isOfAnother(String source, @Nullable String first) {
        return first != null && !first.equals(source);
    }

    private static Stream<UUID> placeIds(Listing listing) {
        return listing.places().stream().map(Place::id);
    }

    private static Outcome outcome(String source, Listing listing, Listings.@Nullable Known known) {
        if (known == null) {
            return Outcome.NEW;
        }
        if (!known.source().equals(source)) {
            return Outcome.SERVICE_OF_ANOTHER_SOURCE;
        }
        if (known.merged()) {
            return Outcome.SAME_AS_ANOTHER;
        }
        return known.hash().equals(listing.content().hash()) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private void save(String source, Collection<Listing> given, Map<UUID, Outcome> outcomes) {
        var toSave = given.stream()
                .filter(listing ->
                        outcomes.get(listing.id()) == Outcome.NEW || outcomes.get(listing.id()) == Outcome.CHANGED)
                .toList();
        if (!toSave.isEmpty()) {
            listings.save(source, toSave, clock.instant());
            lives.follow(toSave);
            searchIndex.learn(toSave);
            announcements.announce(listings.now(toSave.stream().map(Listing::id).toList()));
        }
    }
}
