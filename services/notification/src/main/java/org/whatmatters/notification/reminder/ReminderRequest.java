package org.whatmatters.notification.reminder;

import java.time.Instant;
import java.util.UUID;

/// What another service asked for.
///
/// @param id the asking service's: the same id is the same request
/// @param worker their subject at the sign-in service
/// @param kind what waits, as a code
/// @param notAfter when it is too late to be sent
public record ReminderRequest(UUID id, UUID organisation, UUID worker, String kind, int count, Instant notAfter) {}
