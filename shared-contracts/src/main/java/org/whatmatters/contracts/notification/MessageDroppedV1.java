package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// The message was not sent and will not be: its time has passed, or it was cancelled.
public record MessageDroppedV1(
        UUID messageId, UUID requestId, UUID personId, String template, String reasonCode, Instant at) {

    public static final String TYPE = "org.whatmatters.notification.message-dropped.v1";
}
