package org.whatmatters.notification.reminder.application;

import java.util.Map;
import java.util.UUID;
import org.whatmatters.notification.reminder.ReminderId;

/// The provider that carries e-mails. It may be slow, wrong or silent; it does not notice that it is given one
/// twice. Never called while a database transaction is open.
public interface Emails {

    Outcome send(ReminderId reference, String to, UUID template, Map<String, String> values);

    Lookup find(ReminderId reference);

    /// What is known after a try.
    sealed interface Outcome {

        record Taken(UUID providerId) implements Outcome {}

        /// It answered and took nothing, for now.
        record NotTaken(String why) implements Outcome {}

        /// It will never take this one.
        record Refused(String why) implements Outcome {}

        /// It may have been taken.
        record Unsure(String why) implements Outcome {}
    }

    /// What the provider knows under a reference.
    sealed interface Lookup {

        /// It has taken the e-mail.
        ///
        /// @param copies how often it went out: more than once is our fault
        record Known(UUID providerId, int copies) implements Lookup {}

        record Absent() implements Lookup {}

        record NoAnswer(String why) implements Lookup {}
    }
}
