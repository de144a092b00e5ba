package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A service asks that a phone be texted that belongs to nobody on record: a worker typed its number, and whoever stood
/// there said that it is safe. The number itself stays with the notification service and never travels.
///
/// @param numberId by which the notification service knows the number
/// @param organisationId for whom it is sent; must be the one whose worker typed the number
/// @param notAfter the text is dropped rather than sent later than this
public record TextRequestedV1(
        UUID requestId,
        UUID numberId,
        UUID organisationId,
        String template,
        Map<String, String> parameters,
        String purpose,
        Instant notBefore,
        Instant notAfter) {

    public static final String TYPE = "org.whatmatters.notification.text-requested.v1";
}
