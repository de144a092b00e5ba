package org.whatmatters.directory.address.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.address.AddressEdit;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.Place;
import org.whatmatters.directory.listing.application.SearchIndex;

/// Lays the addresses that editors put right over what a feed says, whenever it says something. In the caller's
/// transaction.
@Component
public class LayAddresses {

    private final AddressEdits edits;
    private final SearchIndex searchIndex;

    LayAddresses(AddressEdits edits, SearchIndex searchIndex) {
        this.edits = edits;
        this.searchIndex = searchIndex;
    }

    /// What is put right of the places of these, by place.
    public Map<UUID, AddressEdit> of(Collection<Listing> given) {
        return edits.of(placesOf(given));
    }

    /// What is published of these.
    public List<Listing> lay(Map<UUID, AddressEdit> laid, Collection<Listing> given) {
        return given.stream()
                .map(listing -> isAtOneOf(laid, listing) ? lay(laid, listing) : listing)
                .toList();
    }

    private static Listing lay(Map<UUID, AddressEdit> laid, Listing listing) {
        return new Listing(
                listing.id(),
                listing.state(),
                listing.text(),
                listing.lastModified(),
                listing.providerId(),
                listing.provider(),
                listing.places().stream().map(place -> lay(laid, place)).toList(),
                listing.terms(),
                listing.content());
    }

    private static Place lay(Map<UUID, AddressEdit> laid, Place place) {
        var edit = laid.get(place.id());
        return edit == null
                ? place
                : PlaceDocument.of(place.document()).under(edit.address()).place();
    }

    /// Where a feed says something else now than when it was put right.
    public boolean isDisputed(Map<UUID, AddressEdit> laid, Listing given) {
        return given.places().stream().anyMatch(place -> {
            var edit = laid.get(place.id());
            return edit != null && follow(edit, place).isDisputed();
        });
    }

    /// Keeps what the feed says now beside what was laid over it. Called once the listings are written, so that no
    /// editor can come between any more: who came before that is found here, and all is to be done again.
    public void keep(Map<UUID, AddressEdit> laid, Collection<Listing> written) {
        var now = edits.of(placesOf(written));
        var at = written.stream().filter(listing -> isAtOneOf(now, listing)).toList();
        for (var place :
                written.stream().flatMap(listing -> listing.places().stream()).toList()) {
            var edit = now.get(place.id());
            if (edit == null ? laid.containsKey(place.id()) : !edit.equals(laid.get(place.id()))) {
                throw new OptimisticLockingFailureException("an editor put right what was being taken in");
            }
            if (edit != null) {
                edits.follow(place.id(), PlaceDocument.of(place.document()), follow(edit, place));
            }
        }
        if (!at.isEmpty()) {
            edits.renewWords(at.stream().map(Listing::id).toList());
            at.forEach(listing -> searchIndex.learnOf(listing.id()));
        }
    }

    private static AddressEdit follow(AddressEdit edit, Place given) {
        return edit.follow(PlaceDocument.of(given.document()).address());
    }

    private static boolean isAtOneOf(Map<UUID, AddressEdit> places, Listing listing) {
        return listing.places().stream().anyMatch(place -> places.containsKey(place.id()));
    }

    private static List<UUID> placesOf(Collection<Listing> listings) {
        return listings.stream()
                .flatMap(listing -> listing.places().stream())
                .map(Place::id)
                .distinct()
                .toList();
    }
}
