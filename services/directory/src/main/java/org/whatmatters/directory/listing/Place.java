package org.whatmatters.directory.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where a service happens.
///
/// @param latitude in degrees (WGS 84), there when longitude is
/// @param document the whole location, Open Referral UK JSON, served as it came
public record Place(
        UUID id,
        @Nullable String name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Postcode postcode,
        String document) {}
