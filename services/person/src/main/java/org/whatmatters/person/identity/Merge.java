package org.whatmatters.person.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Details.Fact;
import org.whatmatters.person.record.PersonId;

/// That one record stands for two, and all it takes to part them again.
///
/// @param id of the candidate that was found to be the same
/// @param absorbed the record whose ids were led to the kept one
/// @param ids those ids
/// @param took what was blank in the kept record and came from the other
/// @param undoneAt absent while it stands
public record Merge(
        UUID id,
        long version,
        PersonId kept,
        PersonId absorbed,
        List<PersonId> ids,
        Set<Fact> took,
        Instant mergedAt,
        @Nullable Instant undoneAt) {

    public Merge {
        ids = List.copyOf(ids);
        took = Set.copyOf(took);
    }
}
