package org.whatmatters.notification.number.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.notification.number.GroupPhone;
import org.whatmatters.notification.number.NumberId;

/// The phones with which groups answer offers.
public interface GroupPhones {

    /// In place of the one before, under the same id: links that are out go on with the new phone.
    GroupPhone put(GroupPhone phone);

    Optional<GroupPhone> find(UUID organisation, UUID service);

    /// Whose listing a phone belongs to; empty for one that is no group's.
    Optional<UUID> listingOf(NumberId id);

    void remove(UUID organisation, UUID service);

    /// Forgets those that nobody has put down since that moment.
    void forgetOld(Instant before);
}
