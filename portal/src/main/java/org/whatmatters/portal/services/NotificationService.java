package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/// What the portal asks of the notification service.
@HttpExchange("/api/v1/messages")
public interface NotificationService {

    @GetExchange
    Listed<Message> of(@RequestParam UUID personId);

    @GetExchange("/mine")
    Listed<Message> mine();

    /// What was sent, or not; never its words.
    ///
    /// @param reasonCode why it waits or came to nothing
    record Message(
            @Nullable UUID id,
            @Nullable String template,
            @Nullable String state,
            @Nullable Instant at,
            @Nullable String reasonCode,
            @Nullable Reply reply) {}

    /// What the person texted back.
    ///
    /// @param meaning `stop`, `start`, `help`, `danger` or `words`
    record Reply(
            @Nullable String meaning,
            @Nullable String words,
            @Nullable Instant receivedAt) {}
}
