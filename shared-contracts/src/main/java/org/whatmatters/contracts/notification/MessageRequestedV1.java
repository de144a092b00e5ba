package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A service asks that the person be told something. Personal: the topic keeps it for fourteen days.
///
/// @param notAfter the message is dropped rather than sent later than this
public record MessageRequestedV1(
        UUID requestId,
        UUID personId,
        String template,
        Map<String, String> parameters,
        String purpose,
        Instant notBefore,
        Instant notAfter) {

    public static final String TYPE = "org.whatmatters.notification.message-requested.v1";
}
