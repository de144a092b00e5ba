package org.whatmatters.notifysandbox.mailing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.notifysandbox.texting.TextMessage.Status;

/// An e-mail on its way, with everything that Notify would tell about it later.
///
/// @param reference the sender's own mark; not unique, because Notify does not make it so
/// @param completedAt when there was a last word on it; null while it is under way
public record Email(
        UUID id,
        @Nullable String reference,
        String address,
        EmailTemplate template,
        String subject,
        String body,
        Status status,
        Instant createdAt,
        @Nullable Instant completedAt) {

    Email ended(Status with, Instant at) {
        return new Email(id, reference, address, template, subject, body, with, createdAt, at);
    }
}
