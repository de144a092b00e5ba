package org.whatmatters.platform.web;

import java.util.Set;
import java.util.UUID;

/// Who asks. Made from the access token and from nothing else.
public sealed interface Actor {

    /// At the sign-in service; the same for all of somebody's sessions.
    UUID subject();

    /// A worker who speaks for exactly one organisation.
    record Staff(UUID subject, String name, UUID organisationId, String organisationAlias, Set<Role> roles)
            implements Actor {

        public boolean has(Role role) {
            return roles.contains(role);
        }
    }

    /// Somebody who signed in as themselves. Which record is theirs only the services know.
    record Person(UUID subject) implements Actor {}
}
