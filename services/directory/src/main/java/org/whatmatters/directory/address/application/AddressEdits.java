package org.whatmatters.directory.address.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.address.Address;
import org.whatmatters.directory.address.AddressEdit;

/// Where editors say that places are, beside what their feeds say. A place is shared: what is said of it holds for
/// every listing there.
public interface AddressEdits {

    /// A place of a listing that a feed gave.
    ///
    /// @param feed as the feed gives it
    /// @param edit null, the feed's word stands
    record Known(UUID place, PlaceDocument feed, @Nullable AddressEdit edit) {

        Address address() {
            return AddressEdit.standing(feed.address(), edit);
        }
    }

    /// Another listing that is there.
    record There(UUID id, String name) {}

    /// One of a listing's places, with what else is there.
    record Shared(Known known, List<There> there) {}

    /// The version of a listing. Empty for anybody but an organisation that takes in its feed.
    Optional<Long> version(UUID service, UUID organisation);

    /// The places of a listing that may be shown, in the listing's order. None for anybody else either.
    List<Shared> of(UUID service, UUID organisation);

    /// One of them, and nobody else changes it before this transaction ends.
    Optional<Known> hold(UUID service, UUID place, UUID organisation);

    /// Of those places of which the address is put right.
    Map<UUID, AddressEdit> of(Collection<UUID> places);

    /// All listings there, in the order of their ids.
    List<UUID> servicesAt(UUID place);

    /// What an editor said: it is laid over the feed's document, and that is published.
    ///
    /// @param edit null, the feed's word stands again
    void write(PlaceDocument feed, @Nullable AddressEdit edit, Instant at);

    /// What the feed said anew of a place that is published already.
    void follow(UUID place, PlaceDocument feed, AddressEdit edit);

    /// Listings are found by the names of their places and towns as these read now.
    void renewWords(Collection<UUID> services);
}
