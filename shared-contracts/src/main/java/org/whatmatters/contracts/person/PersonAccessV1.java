package org.whatmatters.contracts.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The whole access state of one person: every value replaces the one before.
///
/// @param restricted whether nobody but the person and the named may see them, whatever else they are to them
/// @param named subjects of the workers who may see somebody restricted, as far as their relationship goes
public record PersonAccessV1(
        UUID personId,
        List<Relationship> relationships,
        List<Account> accounts,
        boolean restricted,
        List<UUID> named,
        long version) {

    public static final String TYPE = "org.whatmatters.person.access-determined.v1";

    /// An organisation's tie to the person.
    ///
    /// @param kind `REFERRER`, `HOST`, `PROVIDER` or `BUDGET_HOLDER`
    /// @param until after this nothing may be read; once it is set, nothing may be written. Absent while the tie
    ///     lasts
    public record Relationship(
            UUID organisationId,
            String kind,
            Instant from,
            @Nullable Instant until) {}

    /// A sign-in that acts for the person.
    ///
    /// @param subject at the sign-in service
    /// @param kind `SELF`
    public record Account(UUID subject, String kind) {}
}
