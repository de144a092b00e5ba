package org.whatmatters.directory.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service as a worker or the person reads it before choosing.
///
/// @param organisationId the partner organisation on the platform, if there is one: offers go to it
record ServiceView(
        UUID id,
        long version,
        String name,
        @Nullable String description,
        String listingState,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        @Nullable String placeName,
        @Nullable String postcode,
        @Nullable String url,
        @Nullable String email,
        boolean takesOffers) {}
