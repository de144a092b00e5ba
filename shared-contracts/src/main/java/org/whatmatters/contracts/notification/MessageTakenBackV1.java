package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// A service no longer wants a person to be told what it asked for.
public record MessageTakenBackV1(UUID requestId, UUID personId, Instant takenBackAt) {

    public static final String TYPE = "org.whatmatters.notification.message-taken-back.v1";
}
