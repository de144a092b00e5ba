package org.whatmatters.notification.reminder.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.reminder.Reminder;
import org.whatmatters.notification.reminder.ReminderState;

/// The one way in which a reminder gets on: kept and counted together. Nobody else is told.
@Component
class ReminderProgress {

    private final Reminders reminders;
    private final MeterRegistry meters;

    ReminderProgress(Reminders reminders, MeterRegistry meters) {
        this.reminders = reminders;
        this.meters = meters;
    }

    void begin(Reminder reminder) {
        if (reminders.add(reminder)) {
            count(reminder.state());
        }
    }

    Reminder keep(Reminder before, Reminder after) {
        var saved = reminders.save(after);
        if (before.state() != saved.state()) {
            count(saved.state());
        }
        return saved;
    }

    /// Whatever went out twice counts with the texts: it must stay none.
    void countDuplicates(int number) {
        meters.counter("notification.duplicates").increment(number);
    }

    private void count(ReminderState state) {
        meters.counter("notification.reminders", "state", state.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
