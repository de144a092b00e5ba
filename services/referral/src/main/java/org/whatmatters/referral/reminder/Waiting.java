package org.whatmatters.referral.reminder;

import java.time.Instant;
import java.util.UUID;

/// A thing that has waited for a worker for so long that they are to be reminded of it.
///
/// @param organisation for which they work with it
/// @param worker their subject at the sign-in service
/// @param since when it began to wait: the same thing may wait again
public record Waiting(UUID organisation, UUID worker, Step step, UUID thing, Instant since) {

    /// What goes into one e-mail.
    public Desk desk() {
        return new Desk(organisation, worker, step.kind());
    }

    /// A worker's work of one kind in one organisation.
    public record Desk(UUID organisation, UUID worker, Kind kind) {}
}
