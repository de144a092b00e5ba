package org.whatmatters.careplan.circle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everybody who stands in a relationship with a person, as the person service last told. Replaces whatever was known.
///
/// @param accounts the sign-ins that are the person
public record AccessState(PersonId person, long version, List<Relationship> relationships, List<UUID> accounts) {

    /// What an organisation is to the person.
    ///
    /// @param kind of an open list: what this service does not know grants nothing here
    /// @param until set once the work has ended, some time ahead: until then the organisation may still read
    public record Relationship(
            UUID organisation,
            String kind,
            Instant from,
            @Nullable Instant until) {}
}
