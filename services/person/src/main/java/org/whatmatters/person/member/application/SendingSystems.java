package org.whatmatters.person.member.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.person.member.SendingSystem;

/// Which systems hand in referrals for an organisation.
public interface SendingSystems {

    /// Those that have not been removed, by name.
    List<SendingSystem> of(UUID organisation);

    default Optional<SendingSystem> find(UUID organisation, UUID id) {
        return of(organisation).stream()
                .filter(system -> system.id().equals(id))
                .findFirst();
    }

    void add(UUID organisation, SendingSystem system);

    void save(SendingSystem system);

    void remove(SendingSystem system);
}
