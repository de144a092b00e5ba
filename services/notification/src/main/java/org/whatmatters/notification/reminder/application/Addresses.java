package org.whatmatters.notification.reminder.application;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where the workers of each organisation are written to, as far as it is certain that the address is theirs.
public interface Addresses {

    Optional<String> of(UUID organisation, UUID worker);

    /// All of an organisation, unless something as new is known of it. Whoever is not named is forgotten.
    void keep(UUID organisation, Map<UUID, String> addresses, long version);

    /// The organisation is no more.
    void forget(UUID organisation);
}
