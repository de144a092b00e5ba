package org.whatmatters.directory.listing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service as its feed lists it. What is searched and decided upon stands in fields of its own; everything else the
/// feed said stays in the document, so that nothing is lost on the way out.
///
/// @param provider what the feed says of the provider; a feed may name one by id alone that it has described
/// elsewhere
/// @param terms what the feed files the service under, and who runs it: found by, not shown
/// @param lastModified by the feed's own account
public record Listing(
        UUID id,
        ListingState state,
        Text text,
        @Nullable Instant lastModified,
        @Nullable UUID providerId,
        @Nullable Provider provider,
        List<Place> places,
        List<String> terms,
        Content content) {

    /// What people read.
    public record Text(
            String name,
            @Nullable String description,
            @Nullable String url) {}

    /// What the feed said, to be served again and to be told from what it says next.
    ///
    /// @param document the service, Open Referral UK JSON, with its organisation and places named by id only
    /// @param hash of everything the feed said of the service, organisation and places included
    public record Content(String document, String hash) {}
}
