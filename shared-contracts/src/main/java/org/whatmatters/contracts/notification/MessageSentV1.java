package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// The provider has taken the message.
public record MessageSentV1(UUID messageId, UUID requestId, UUID personId, String template, Instant at) {

    public static final String TYPE = "org.whatmatters.notification.message-sent.v1";
}
