package org.whatmatters.person.identity.application;

import org.whatmatters.person.identity.Identity;

/// Tells the other services where an id leads. The same answer may be told again, under the same version.
public interface IdentityAnnouncements {

    /// With the version of the circle that must be known first ([Followers#circleToKnow]).
    void announce(Identity identity);
}
