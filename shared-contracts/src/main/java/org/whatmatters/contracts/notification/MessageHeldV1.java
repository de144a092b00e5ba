package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// A message waits because sending it may not be safe or is not yet due.
public record MessageHeldV1(
        UUID messageId, UUID requestId, UUID personId, String template, String reasonCode, Instant at) {

    public static final String TYPE = "org.whatmatters.notification.message-held.v1";
}
