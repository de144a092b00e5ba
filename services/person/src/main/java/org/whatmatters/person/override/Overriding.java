package org.whatmatters.person.override;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.record.PersonId;

/// That somebody was let in without the person's agreement. Each goes to review.
///
/// @param because in whole sentences; at least [#SHORTEST_REASON] characters
/// @param personTold whether the person knows, or may know: where telling would put somebody at risk they are not
///     shown
/// it
/// @param until from then on nobody is let in by it; what was closed early ended at `closedAt`
/// @param review absent while nobody has looked at it
record Overriding(
        UUID id,
        long version,
        PersonId person,
        LetIn letIn,
        Reason reason,
        String because,
        boolean personTold,
        By by,
        Instant from,
        Instant until,
        @Nullable Instant closedAt,
        @Nullable Review review) {

    static final int SHORTEST_REASON = 20;

    /// How long a broken glass lets in one worker (decided for the whole platform; 60 minutes).
    static final Duration BROKEN_GLASS = Duration.ofMinutes(60);

    /// The longest time in days for which something is disclosed.
    static final int LONGEST_DISCLOSURE = 28;

    /// Who is let in, and to what.
    sealed interface LetIn {

        UUID organisation();

        /// One worker, to everything that a host reads, for as long as [#BROKEN_GLASS].
        record BreakGlass(UUID organisation, UUID subject) implements LetIn {}

        /// An organisation, to some headings of the person's own words.
        record Disclosure(UUID organisation, List<Heading> headings) implements LetIn {

            public Disclosure {
                headings = List.copyOf(headings);
            }
        }
    }

    /// What allows it.
    enum Reason {
        RISK_TO_LIFE,
        URGENT_CARE,
        SAFEGUARDING_ADULT,
        SAFEGUARDING_CHILD,
        SERIOUS_CRIME,
        COURT_ORDER
    }

    /// Who did it, for whom they worked.
    record By(UUID subject, String name, UUID organisation) {}

    /// What the information governance officer found.
    record Review(Finding finding, String note, UUID by, String byName, Instant at) {}

    /// Whether it was right.
    enum Finding {
        JUSTIFIED,
        NOT_JUSTIFIED
    }

    boolean isOpenAt(Instant at) {
        return closedAt == null && at.isBefore(until);
    }
}
