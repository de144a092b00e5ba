package org.whatmatters.person.member;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.web.Role;

/// Somebody who may speak for an organisation, as the sign-in service knows them.
///
/// @param email absent where the sign-in service knows none
public record Member(UUID subject, String name, @Nullable String email, Set<Role> roles, Standing standing) {

    /// Whether they can sign in.
    public enum Standing {
        /// Has never chosen a password.
        INVITED,
        ACTIVE,
        DISABLED
    }

    public boolean administers() {
        return roles.contains(Role.ORG_ADMIN) && standing == Standing.ACTIVE;
    }
}
