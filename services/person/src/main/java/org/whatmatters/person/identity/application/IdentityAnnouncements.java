package org.whatmatters.person.identity.application;

import org.whatmatters.person.identity.Identity;

/// Tells the other services where an id leads. The same answer may be told again, under the same version.
public interface IdentityAnnouncements {

    /// Tells it.
    ///
    /// @param circleToKnow see [Followers#circleToKnow]
    void announce(Identity identity, long circleToKnow);
}
