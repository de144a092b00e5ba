package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// The message could not be brought to the person.
public record MessageUndeliveredV1(
        UUID messageId, UUID requestId, UUID personId, String template, String reasonCode, Instant at) {

    public static final String TYPE = "org.whatmatters.notification.message-undelivered.v1";
}
