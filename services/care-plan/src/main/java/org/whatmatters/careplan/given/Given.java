package org.whatmatters.careplan.given;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.circle.PersonId;

/// Something to read, watch or do that a person was given, or keeps for themselves.
///
/// @param resource as the directory knows it
/// @param by who gave it: the person too, if they found it themselves
/// @param textedAt when a text with where it is was last asked for; null if never
public record Given(
        GivenId id,
        PersonId person,
        UUID resource,
        Author by,
        Instant at,
        @Nullable Instant textedAt) {}
