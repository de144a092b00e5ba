package org.whatmatters.person.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's word that a fact of a person's record should be another. Nothing changes until the person says yes.
///
/// @param was how the fact stood when it was proposed
/// @param because how whoever proposes it knows
/// @param organisation for which they propose it; absent for the national record
/// @param answer absent until the person has said yes or no
public record Proposal(
        UUID id,
        long version,
        ContactFact proposed,
        ContactFact was,
        String because,
        Author by,
        @Nullable UUID organisation,
        Instant at,
        @Nullable Answer answer) {

    /// What the person said of it.
    ///
    /// @param heardBy whoever put it down
    public record Answer(boolean yes, How how, HeardBy heardBy, Instant at) {}

    public static Proposal of(
            UUID id,
            ContactFact proposed,
            ContactFact was,
            String because,
            Author by,
            @Nullable UUID organisation,
            Instant at) {
        return new Proposal(id, 1, proposed, was, because, by, organisation, at, null);
    }

    public Proposal answered(Answer said) {
        return new Proposal(id, version + 1, proposed, was, because, by, organisation, at, said);
    }

    /// Whether the record says something else by now than when it was proposed.
    public boolean isOutdatedIn(Details details) {
        return !proposed.kind().in(details).equals(was);
    }
}
