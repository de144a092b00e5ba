package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// The directory asks that a group be written to, at the address that it publishes: is its listing still right? The
/// link says so without an account, once.
///
/// @param notAfter the e-mail is dropped rather than sent later than this
public record StillRightRequestedV1(UUID requestId, UUID listingId, String email, String link, Instant notAfter) {

    public static final String TYPE = "org.whatmatters.notification.still-right-requested.v1";

    /// The link must not end up in a log.
    @Override
    public String toString() {
        return "still right? " + listingId;
    }
}
