package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the directory about where a feed's listing is, and what was put right of that.
@HttpExchange("/api/v1/directory/listings/{id}/places")
public interface AddressService {

    @GetExchange
    Places of(@PathVariable UUID id);

    @PutExchange("/{place}/address")
    void putRight(@PathVariable UUID id, @PathVariable UUID place, @RequestBody NewAddress address, Command command);

    @DeleteExchange("/{place}/address")
    void takeBack(@PathVariable UUID id, @PathVariable UUID place, Command command);

    @PutExchange("/{place}/address/keeping")
    void keep(@PathVariable UUID id, @PathVariable UUID place, Command command);

    record Places(List<Place> places) {

        public Optional<Place> place(UUID id) {
            return places.stream().filter(place -> place.id().equals(id)).findFirst();
        }
    }

    /// One place of a listing.
    ///
    /// @param address how it reads
    /// @param feedSays what the list says now
    /// @param putRight absent where the list's word stands
    /// @param alsoThere for which listings all of it holds too
    record Place(
            UUID id,
            Address address,
            Address feedSays,
            @Nullable PutRight putRight,
            List<There> alsoThere) {}

    record There(UUID id, String name) {}

    record Address(
            @Nullable String name,
            @Nullable String address,
            @Nullable String town,
            @Nullable String postcode) {

        /// "The Mews, 1 Mews Lane, Harrowdale, XW3 1AA"; empty where nothing is said.
        public String inOneLine() {
            return Stream.of(name, address, town, postcode)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    /// Whose word stands in the place of the list's.
    ///
    /// @param feedSaid what the list said when somebody last looked at both
    /// @param disputed whether the list says something else now
    record PutRight(UUID organisationId, Instant at, String because, Address feedSaid, boolean disputed) {}

    record NewAddress(
            @Nullable String name,
            @Nullable String address,
            @Nullable String town,
            @Nullable String postcode,
            @Nullable String because) {}
}
