package org.whatmatters.person.circle.application;

import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.NhsNumber;

/// What somebody proved of themselves when signing in.
public interface Proofs {

    /// What was proved.
    ///
    /// @param nhsNumber absent where none was proved
    /// @param name as the sign-in service has it from the proof; absent where it has none
    record Proof(@Nullable NhsNumber nhsNumber, @Nullable String name) {}

    /// Of whoever sent the request.
    ///
    /// @param authorization the `Authorization` header of the person's own request
    Proof of(String authorization);
}
