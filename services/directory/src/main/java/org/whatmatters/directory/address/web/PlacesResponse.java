package org.whatmatters.directory.address.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.address.Address;
import org.whatmatters.directory.address.AddressEdit;
import org.whatmatters.directory.address.application.AddressEdits.Known;
import org.whatmatters.directory.address.application.AddressEdits.There;
import org.whatmatters.directory.address.application.EditAddress.Places;

/// The places of a listing, and whose word on each stands.
record PlacesResponse(List<PlaceResponse> places) {

    /// One place.
    ///
    /// @param address how it reads
    /// @param feedSays what the feed says now
    /// @param putRight null where the feed's word stands
    /// @param alsoThere for which listings all of it holds too
    record PlaceResponse(
            UUID id,
            AddressResponse address,
            AddressResponse feedSays,
            @Nullable PutRight putRight,
            List<There> alsoThere) {}

    record AddressResponse(
            @Nullable String name,
            @Nullable String address,
            @Nullable String town,
            @Nullable String postcode) {

        static AddressResponse of(Address address) {
            return new AddressResponse(address.name(), address.line(), address.town(), address.postcode());
        }
    }

    /// Whose word stands in the feed's place.
    ///
    /// @param feedSaid what the feed said when somebody last looked at both
    /// @param disputed whether it says something else now
    record PutRight(UUID organisationId, Instant at, String because, AddressResponse feedSaid, boolean disputed) {

        static @Nullable PutRight of(@Nullable AddressEdit edit) {
            return edit == null
                    ? null
                    : new PutRight(
                            edit.source().organisation(),
                            edit.source().at(),
                            edit.source().because(),
                            AddressResponse.of(edit.feedSaid()),
                            edit.isDisputed());
        }
    }

    static PlacesResponse of(Places places) {
        return new PlacesResponse(places.places().stream()
                .map(shared -> place(shared.known(), shared.there()))
                .toList());
    }

    private static PlaceResponse place(Known place, List<There> there) {
        var feed = place.feed().address();
        return new PlaceResponse(
                place.place(),
                AddressResponse.of(AddressEdit.standing(feed, place.edit())),
                AddressResponse.of(feed),
                PutRight.of(place.edit()),
                there);
    }
}
