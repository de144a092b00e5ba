package org.whatmatters.portal.services;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What the portal asks of the directory for whoever says by a link that a listing is still right.
@HttpExchange("/api/v1/public/listings")
public interface StillRightService {

    @PostExchange("/openings")
    Opening open(@RequestBody Link link);

    @PostExchange("/confirmations")
    void confirm(@RequestBody Link link);

    record Link(String token) {}

    /// What the directory says of the group.
    ///
    /// @param open whether an answer is still waited for
    record Opening(String name, @Nullable String description, boolean open) {}
}
