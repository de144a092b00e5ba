package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// A service asks that a worker be told by e-mail that something waits for them. It names nobody: what waits is a
/// code, and the worker signs in to see it.
///
/// @param workerSubject at the sign-in service; the notification service knows their address from the organisation's
///     profile
/// @param kind such as `DRAFT_WAITING`
/// @param count of how many things they are reminded
/// @param notAfter the e-mail is dropped rather than sent later than this
public record ReminderRequestedV1(
        UUID requestId, UUID organisationId, UUID workerSubject, String kind, int count, Instant notAfter) {

    public static final String TYPE = "org.whatmatters.notification.reminder-requested.v1";
}
