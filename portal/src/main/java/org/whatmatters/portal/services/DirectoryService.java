package org.whatmatters.portal.services;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/// What the portal asks of the directory.
@HttpExchange("/api/v1/directory")
public interface DirectoryService {

    @GetExchange("/services")
    Listed<Listing> search(
            @RequestParam @Nullable String q, @RequestParam @Nullable String postcode, @RequestParam int limit);

    @GetExchange("/services/{id}")
    Listing service(@PathVariable UUID id);

    record Listing(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable String organisationName,
            @Nullable Double distanceMetres,
            @Nullable String postcode,
            @Nullable String url,
            boolean takesOffers) {}
}
