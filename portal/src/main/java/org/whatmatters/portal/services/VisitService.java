package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the referral service about workers who are out by themselves.
@HttpExchange("/api/v1/visits")
public interface VisitService {

    @GetExchange
    Visits visits();

    @PutExchange("/mine")
    void goOut(@RequestBody Out out, Command command);

    @PutExchange("/{id}/safety")
    void safe(@PathVariable UUID id, Command command);

    record Out(
            @Nullable UUID referralId,
            @Nullable Instant backBy,
            @Nullable UUID ring) {}

    /// Somebody who is out.
    ///
    /// @param referralId whom they visit, where the visitor may come to that case
    record Visit(
            UUID id,
            @Nullable String worker,
            @Nullable UUID ring,
            @Nullable String ringName,
            @Nullable Instant backBy,
            @Nullable UUID referralId) {}

    /// Who is out.
    ///
    /// @param mine where the visitor is out
    /// @param overdue those for whom the visitor has to do something
    record Visits(@Nullable Visit mine, List<Visit> overdue) {}
}
