package org.whatmatters.contracts.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of a service's audit, bound into its chain. Its aggregate is the service's chain, and its version the
/// number of its last row.
///
/// @param service by its application name
/// @param entries in the order of the chain, each number one more than the one before
/// @param hash of the last entry, hexadecimal: the head of the chain
public record AuditSealedV1(String service, List<Entry> entries, String hash) {

    public static final String TYPE = "org.whatmatters.audit.sealed.v1";

    /// Who looked at whom, or changed what.
    ///
    /// @param subject at the sign-in service
    /// @param organisationId for which a worker asked; absent for a person
    /// @param action in the API's words, never with a value: `read referral`
    /// @param basis why they may: `HOST`, `SELF`; absent where it was refused
    /// @param outcome `GRANTED` or `REFUSED`
    /// @param personIds whom it was about, by any of their ids
    public record Entry(
            long number,
            Instant at,
            UUID subject,
            @Nullable UUID organisationId,
            String action,
            @Nullable String basis,
            String outcome,
            List<UUID> personIds) {}
}
