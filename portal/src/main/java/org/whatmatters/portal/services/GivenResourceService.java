package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What the portal asks of the care-plan service about what people were given to read.
@HttpExchange("/api/v1/given-resources")
public interface GivenResourceService {

    @GetExchange
    Listed<Given> of(@RequestParam UUID personId);

    @PostExchange
    void give(@RequestBody NewGiven given, Command command);

    @DeleteExchange("/{id}")
    void takeBack(@PathVariable UUID id, Command command);

    @PostExchange("/{id}/texts")
    void text(@PathVariable UUID id, Command command);

    record NewGiven(UUID personId, @Nullable UUID resourceId) {}

    /// What a person has.
    ///
    /// @param by `person`; `worker` or `proxy` with their name
    record Given(
            UUID id,
            UUID resourceId,
            String title,
            boolean mayBeGiven,
            String by,
            @Nullable String name,
            @Nullable Instant givenAt,
            @Nullable Instant textedAt) {}
}
