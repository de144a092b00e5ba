package org.whatmatters.contracts.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tokens that were issued before a moment are to be refused, although their time is not over. What was so when they
/// were issued (a role, a membership, an account) may not be so any more.
///
/// @param subject whose tokens; absent for everybody's
/// @param organisationId which of them: those that speak for this organisation; absent for all
/// @param notBefore tokens issued from this moment on are good
public record AccessRevokedV1(
        @Nullable UUID subject, @Nullable UUID organisationId, Instant notBefore) {

    public static final String TYPE = "org.whatmatters.access.revoked.v1";
}
