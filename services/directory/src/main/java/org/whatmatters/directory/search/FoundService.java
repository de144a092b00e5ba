package org.whatmatters.directory.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Capacity;

/// A service as search shows it.
///
/// @param distanceMetres over the ground from the asked postcode to the service's nearest place
/// @param approximate whether that place is only known to be somewhere in its postcode, or near it
/// @param postcode of that place
/// @param takesReferrals whether somebody made sure of the listing, not too long ago
/// @param takesOffers whether moreover its organisation answers offers on the platform
/// @param assuredOn when somebody last made sure of it
/// @param traits what can be asked of it, in the codes of `traits_of`, hours and terms left out
/// @param capacity absent where nobody said lately: that is unknown, and not "available"
record FoundService(
        UUID id,
        String name,
        @Nullable String description,
        @Nullable String organisationName,
        @Nullable Long distanceMetres,
        boolean approximate,
        @Nullable String postcode,
        @Nullable String url,
        boolean takesReferrals,
        boolean takesOffers,
        @Nullable LocalDate assuredOn,
        List<String> traits,
        @Nullable Capacity capacity) {}
