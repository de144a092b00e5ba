package org.whatmatters.notification.reminder;

import java.time.Instant;
import java.util.UUID;

/// What another service asked for.
///
/// @param id the asking service's: the same id is the same request
/// @param kind what waits, as a code
/// @param notAfter when it is too late to be sent
public record ReminderRequest(UUID id, Recipient to, String kind, int count, Instant notAfter) {

    /// What a group is asked about its listing.
    public static final String STILL_RIGHT = "STILL_RIGHT";

    public static ReminderRequest ofWorker(
            UUID id, UUID organisation, UUID worker, String kind, int count, Instant notAfter) {
        return new ReminderRequest(id, new Recipient.Worker(organisation, worker), kind, count, notAfter);
    }

    public static ReminderRequest ofGroup(UUID id, UUID listing, Recipient.Letter letter, Instant notAfter) {
        return new ReminderRequest(id, new Recipient.Group(listing, letter), STILL_RIGHT, 1, notAfter);
    }
}
