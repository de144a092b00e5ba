package org.whatmatters.directory.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Capacity;

/// A service as a worker or the person reads it before choosing.
///
/// @param life where it stands, in the API's word: `assurance due`, `stale`
/// @param confidential whether it has a place that nobody is told
/// @param capacity absent where nobody said lately: that is unknown, and not "available"
/// @param organisationId the partner organisation on the platform, if there is one: offers go to it
record ServiceView(
        UUID id,
        long version,
        String name,
        @Nullable String description,
        String listingState,
        String life,
        @Nullable LocalDate assuredOn,
        boolean confidential,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        @Nullable String placeName,
        @Nullable String postcode,
        @Nullable String url,
        @Nullable String email,
        boolean takesReferrals,
        boolean takesOffers,
        @Nullable Capacity capacity) {}
