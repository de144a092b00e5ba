package org.whatmatters.notification.message.application;

import java.util.Map;
import java.util.UUID;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.message.Template;
import org.whatmatters.notification.people.UkMobile;

/// The provider that carries texts. It may be slow, wrong or silent; it does not notice that it is given one message
/// twice. Never called while a database transaction is open.
public interface Texts {

    Outcome send(MessageId reference, UkMobile to, Template template, Map<String, String> values);

    Lookup find(MessageId reference);

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

        /// It has taken the message.
        ///
        /// @param copies how often the message went out: more than once is our fault
        record Known(UUID providerId, int copies) implements Lookup {}

        record Absent() implements Lookup {}

        record NoAnswer(String why) implements Lookup {}
    }
}
