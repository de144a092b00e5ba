package org.whatmatters.notification.reminder.application;

import java.util.Map;
import java.util.UUID;
import org.whatmatters.notification.reminder.ReminderId;

/// Something to be done at the provider, outside of any transaction. It was written down before, so that losing it
/// does no harm.
sealed interface ReminderErrand {

    ReminderId reminder();

    /// Which try it is about.
    int attempt();

    record HandOver(ReminderId reminder, int attempt, String to, UUID template, Map<String, String> values)
            implements ReminderErrand {

        /// The address must not end up in a log.
        @Override
        public String toString() {
            return "hand over " + reminder + ", attempt " + attempt;
        }
    }

    /// Find out what became of an attempt.
    record Ask(ReminderId reminder, int attempt) implements ReminderErrand {}
}
