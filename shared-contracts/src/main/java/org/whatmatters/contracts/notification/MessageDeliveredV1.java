package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// The message reached the person's device.
public record MessageDeliveredV1(UUID messageId, UUID requestId, UUID personId, String template, Instant at) {

    public static final String TYPE = "org.whatmatters.notification.message-delivered.v1";
}
