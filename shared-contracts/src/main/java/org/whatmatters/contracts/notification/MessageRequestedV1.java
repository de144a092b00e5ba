package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service asks that the person be told something. Personal: the topic keeps it for fourteen days.
///
/// @param organisationId for whom it is sent: the person may have said no to its texts. Absent where it is the
/// platform's
///     own
/// @param notAfter the message is dropped rather than sent later than this
public record MessageRequestedV1(
        UUID requestId,
        UUID personId,
        @Nullable UUID organisationId,
        String template,
        Map<String, String> parameters,
        String purpose,
        Instant notBefore,
        Instant notAfter) {

    public static final String TYPE = "org.whatmatters.notification.message-requested.v1";
}
