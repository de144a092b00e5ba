package org.whatmatters.notification.message.application;

import java.util.Map;
import org.whatmatters.notification.message.Attempt;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.message.Template;

/// Something to be done at the provider, outside of any transaction. It was written down before, so that losing it does
/// no harm.
sealed interface Errand {

    MessageId message();

    Attempt attempt();

    record HandOver(MessageId message, Attempt attempt, Template template, Map<String, String> values)
            implements Errand {}

    /// Find out what became of an attempt.
    record Ask(MessageId message, Attempt attempt) implements Errand {}
}
