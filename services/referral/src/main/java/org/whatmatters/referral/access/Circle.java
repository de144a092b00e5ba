package org.whatmatters.referral.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has to do with one referral.
///
/// @param referrer absent where the person came by themselves
/// @param host absent until a host is found
/// @param providers of every offer ever made
/// @param accounts sign-ins of the person
/// @param proxies sign-ins of those whom the person lets see how it goes
/// @param identityIsKnown whether it has been answered who the person is
/// @param named of somebody restricted: the workers who may see them all the same; absent for everybody else
public record Circle(
        @Nullable UUID referrer,
        @Nullable UUID host,
        Set<UUID> providers,
        Set<UUID> accounts,
        Set<UUID> proxies,
        boolean identityIsKnown,
        @Nullable Set<UUID> named) {

    /// Whether anybody but the person may know of them at all.
    boolean isOpenTo(UUID subject) {
        return identityIsKnown && (named == null || named.contains(subject));
    }
}
