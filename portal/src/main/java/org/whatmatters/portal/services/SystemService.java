package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about suppliers' systems that refer for an organisation.
@HttpExchange("/api/v1/organisations/{organisation}/systems")
public interface SystemService {

    @GetExchange
    List<SendingSystem> systems(@PathVariable UUID organisation);

    @PostExchange
    SendingSystem register(@PathVariable UUID organisation, @RequestBody NewSystem system, Command command);

    @PutExchange("/{clientId}/keys")
    void changeKeys(
            @PathVariable UUID organisation, @PathVariable UUID clientId, @RequestBody Keys keys, Command command);

    @DeleteExchange("/{clientId}")
    void remove(@PathVariable UUID organisation, @PathVariable UUID clientId, Command command);

    record NewSystem(@Nullable String name, @Nullable String keys) {}

    record Keys(@Nullable String keys) {}

    record SendingSystem(
            UUID clientId,
            String name,
            String algorithm,
            List<String> keyNames,
            String registeredBy,
            Instant registeredAt,
            Instant keysAt) {}
}
