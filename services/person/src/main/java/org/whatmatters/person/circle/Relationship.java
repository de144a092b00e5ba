package org.whatmatters.person.circle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an organisation is to a person.
///
/// @param until after this nothing may be read; null while it lasts
public record Relationship(
        UUID organisation,
        Kind kind,
        Instant from,
        @Nullable Instant until) {

    /// What an organisation can be to a person.
    public enum Kind {
        /// Made a referral.
        REFERRER,
        /// Works with the person as link worker, coach or co-ordinator.
        HOST,
        /// Was chosen by the person and accepted.
        PROVIDER,
        /// Pays for what the person planned.
        BUDGET_HOLDER
    }
}
