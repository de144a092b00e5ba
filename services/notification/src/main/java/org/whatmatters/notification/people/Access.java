package org.whatmatters.notification.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may see what was sent to a person: the whole truth as of one version.
///
/// @param subjects the sign-ins that are the person themselves
public record Access(PersonId person, long version, List<Relationship> relationships, List<UUID> subjects) {

    /// An organisation's tie to the person.
    ///
    /// @param until from when on it no longer holds; null while it does
    public record Relationship(
            UUID organisation,
            String kind,
            Instant from,
            @Nullable Instant until) {}
}
