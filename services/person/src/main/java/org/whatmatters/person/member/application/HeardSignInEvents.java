package org.whatmatters.person.member.application;

import java.time.Instant;
import java.util.Optional;

/// Which events of the sign-in service have had their consequences.
public interface HeardSignInEvents {

    /// Makes the caller the only one who follows, until the transaction ends.
    ///
    /// @return whether nobody else does so now
    boolean isMine();

    /// When the last of them happened.
    Optional<Instant> last();

    /// Whether this is news; from then on it is not.
    ///
    /// @param id the sign-in service's own
    boolean note(String id, Instant at);

    /// Forgets those that happened earlier, but for the last.
    void forgetBefore(Instant moment);
}
