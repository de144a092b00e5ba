package org.whatmatters.directory.duplicate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of two listings, as an editor compares it with the other.
///
/// @param source of the feed, or that it was written here
/// @param identifiers under which its organisation is registered, as they are compared
/// @param times such as `MO 10:00 12:00`
/// @param life where it stands, in the API's word
/// @param sameAs the one that it was merged into
record Side(
        UUID id,
        String name,
        @Nullable String organisationName,
        List<String> identifiers,
        @Nullable String description,
        List<String> places,
        List<String> times,
        List<String> phones,
        @Nullable String email,
        @Nullable String url,
        List<String> costs,
        String source,
        String life,
        @Nullable LocalDate assuredOn,
        Instant lastModified,
        @Nullable UUID sameAs) {}
