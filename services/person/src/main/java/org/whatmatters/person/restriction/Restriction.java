package org.whatmatters.person.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.PersonId;

/// That a person is hidden from everybody but the workers who are named for them. Whoever else works with them
/// finds nothing: no record, no referral, no plan, no message, in no list and no count.
///
/// Source of the rule: the NHS Personal Demographics Service marks such records `R` and gives neither address nor
/// phone nor practice of them.
///
/// @param version one more with each change: of the day, of who is named, and when it is lifted
/// @param reviewOn the day by which somebody must ask whether it is still needed
public record Restriction(
        UUID id,
        long version,
        PersonId person,
        Reason reason,
        @Nullable String note,
        Author setBy,
        Instant setAt,
        LocalDate reviewOn) {

    /// Why.
    public enum Reason {
        /// Somebody must not find them: abuse, stalking, trafficking, a forced marriage.
        DANGER_FROM_SOMEBODY,
        /// They, or somebody close to them, work where others could look.
        WORKS_HERE,
        IN_THE_PUBLIC_EYE,
        COURT_ORDER,
        /// The note says what.
        OTHER
    }
}
