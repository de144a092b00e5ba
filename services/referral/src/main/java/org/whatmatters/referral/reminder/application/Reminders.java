package org.whatmatters.referral.reminder.application;

import java.time.Instant;
import org.whatmatters.referral.reminder.Waiting;

/// Where an e-mail to a worker is asked for.
public interface Reminders {

    /// Asks for one, in the transaction that writes down that it was asked for.
    ///
    /// @param count of how many things they are reminded
    /// @param notAfter when it is too late to be sent
    void ask(Waiting.Desk desk, int count, Instant notAfter);
}
