package org.whatmatters.directory.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Capacity;

/// A listing as those see it who look after it.
///
/// @param state where it stands, in the API's word: `assurance due`
/// @param dueOn when somebody has to make sure of it again
/// @param writtenHere whether it was written on the platform; what a feed says is changed at its source, or put right
/// over it
/// @param mayAssure whether it waits for an organisation such as the caller's
record Standing(
        UUID id,
        long version,
        String name,
        @Nullable String organisationName,
        @Nullable String postcode,
        String state,
        @Nullable LocalDate assuredOn,
        @Nullable LocalDate dueOn,
        boolean writtenHere,
        boolean internalOnly,
        boolean confidentialLocation,
        boolean mayAssure,
        @Nullable Capacity capacity) {}
