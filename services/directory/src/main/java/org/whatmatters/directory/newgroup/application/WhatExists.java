package org.whatmatters.directory.newgroup.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Need;
import org.whatmatters.directory.newgroup.District;

/// What there is already for a need in a district: a new group beside it may be one too many, or it may want help to
/// take more people.
public interface WhatExists {

    /// By name, at most so many. No address: where a place is kept from the public, it is not told here either.
    List<Existing> of(Need need, District district, int most);

    /// A service that is open to people now.
    record Existing(UUID id, String name, @Nullable String organisationName) {}
}
