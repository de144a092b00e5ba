package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// What was sent to a group's address or phone came back for good. Neither of them is told.
///
/// @param requestId of what was sent, as the asking service named it
/// @param kind EMAIL or TEXT
public record ContactBouncedV1(UUID requestId, UUID listingId, String kind, Instant at) {

    public static final String TYPE = "org.whatmatters.notification.contact-bounced.v1";
}
