package org.whatmatters.directory.listing.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Capacity;
import org.whatmatters.directory.listing.Listing;

/// The listings that the directory holds.
public interface Listings {

    /// What is held of a service already.
    ///
    /// @param hash see [Listing.Content]
    /// @param merged whether an editor said that it is the same as another, which stands for both
    record Known(String source, String hash, boolean merged) {}

    /// A listing after a change, as others must know it.
    ///
    /// @param takesReferrals whether somebody made sure of it, not too long ago
    record Changed(
            UUID serviceId,
            String name,
            @Nullable UUID organisationId,
            String listingState,
            boolean takesReferrals,
            @Nullable Capacity capacity,
            long version) {}

    Map<UUID, Known> known(Collection<UUID> serviceIds);

    /// Which source gave each of these organisations first, as far as they are held.
    Map<UUID, String> sourcesOfOrganisations(Collection<UUID> organisationIds);

    /// Which source gave each of these places first, as far as they are held.
    Map<UUID, String> sourcesOfPlaces(Collection<UUID> placeIds);

    /// Writes new and changed listings with their organisations and places; each gets its next version.
    void save(String source, Collection<Listing> listings, Instant at);

    /// How they stand now, without those that nobody is to hear of yet.
    List<Changed> now(Collection<UUID> serviceIds);

    boolean holdsOrganisation(UUID organisationId);

    /// Says which partner organisation answers for an organisation of the directory. Answers the listings that this
    /// changed: none when it was said before.
    List<Changed> link(UUID organisationId, UUID platformOrganisationId, Instant at);
}
