package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What the portal asks of the referral service when an officer hands over their phone.
@HttpExchange("/api/v1/drafts/{draft}/private-word")
public interface HandOverService {

    @PostExchange
    HandedOver handOver(@PathVariable UUID draft, Command command);

    @GetExchange
    Done isDone(@PathVariable UUID draft);

    record HandedOver(String token, @Nullable Instant until) {}

    record Done(boolean done) {}
}
