package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// A service no longer wants a phone to be texted what it asked for.
///
/// @param numberId by which the notification service knows the number
public record TextTakenBackV1(UUID requestId, UUID numberId, Instant takenBackAt) {

    public static final String TYPE = "org.whatmatters.notification.text-taken-back.v1";
}
