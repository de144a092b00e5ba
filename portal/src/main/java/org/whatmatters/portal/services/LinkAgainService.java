package org.whatmatters.portal.services;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// Another link to a group that was asked by text.
@HttpExchange("/api/v1/referrals/{id}/offers/{offer}/links")
public interface LinkAgainService {

    @PostExchange
    void send(@PathVariable UUID id, @PathVariable UUID offer, @RequestBody To to, Command command);

    /// The phone, as the notification service knows it; none is refused.
    record To(@Nullable UUID phone) {}
}
