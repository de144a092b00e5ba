package org.whatmatters.contracts.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service as it may be offered now: every value replaces the one before.
///
/// @param organisationId the partner organisation that answers offers; absent when the provider is not on the platform
/// @param listingState ACTIVE, TEMPORARILY_CLOSED, INACTIVE or DEFUNCT
public record ListingV1(
        UUID serviceId, String name, @Nullable UUID organisationId, String listingState, long version) {

    public static final String TYPE = "org.whatmatters.directory.listing-published.v1";
}
