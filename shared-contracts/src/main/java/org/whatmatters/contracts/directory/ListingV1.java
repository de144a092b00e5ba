package org.whatmatters.contracts.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service as it may be offered now: every value replaces the one before.
///
/// @param organisationId the partner organisation that answers offers; absent when the provider is not on the platform
/// @param listingState ACTIVE, TEMPORARILY_CLOSED, INACTIVE or DEFUNCT
/// @param takesReferrals whether somebody made sure of the listing, not too long ago; absent from whoever does not say
/// @param room absent where nobody said lately
public record ListingV1(
        UUID serviceId,
        String name,
        @Nullable UUID organisationId,
        String listingState,
        @Nullable Boolean takesReferrals,
        @Nullable Room room,
        long version) {

    /// Whether there is room, as the provider said it; from `until` on nobody knows.
    ///
    /// @param status AVAILABLE, WAITING_LIST, FULL or ASK_FIRST
    public record Room(String status, @Nullable Integer expectedWaitDays, Instant until) {}

    /// Of whoever does not say whether somebody made sure of it.
    public ListingV1(UUID serviceId, String name, @Nullable UUID organisationId, String listingState, long version) {
        this(serviceId, name, organisationId, listingState, null, null, version);
    }

    public static final String TYPE = "org.whatmatters.directory.listing-published.v1";
}
