package org.whatmatters.directory.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Capacity;
import org.whatmatters.directory.signal.Doubt;

/// A listing as those see it who look after it.
///
/// @param state where it stands, in the API's word: `assurance due`
/// @param dueOn when somebody has to make sure of it again
/// @param writtenHere whether it was written on the platform; what a feed says is changed at its source, or put right
/// over it
/// @param mayAssure whether it waits for an organisation such as the caller's
/// @param doubts why somebody has to look at it before its time
/// @param linkDeadSince since when its web address has led nowhere; absent where it leads somewhere, or nobody looked
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
        @Nullable Capacity capacity,
        List<Doubt> doubts,
        @Nullable LocalDate linkDeadSince) {}
