package org.whatmatters.person.member.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells every door which tokens to refuse from now on.
public interface Revocations {

    /// In the transaction of whatever it follows from.
    ///
    /// @param subject absent: everybody's
    /// @param organisation only tokens for this one; absent: all
    /// @param notBefore tokens issued from then on are good
    void revoke(@Nullable UUID subject, @Nullable UUID organisation, Instant notBefore);
}
