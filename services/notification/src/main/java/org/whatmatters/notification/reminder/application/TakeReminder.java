package org.whatmatters.notification.reminder.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.reminder.Reminder;
import org.whatmatters.notification.reminder.ReminderId;
import org.whatmatters.notification.reminder.ReminderRequest;

/// Takes a request for a reminder.
@Component
public class TakeReminder {

    private final ReminderProgress progress;
    private final Clock clock;

    TakeReminder(ReminderProgress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /// The same request a second time is the same reminder.
    public void take(ReminderRequest request) {
        progress.begin(Reminder.queued(new ReminderId(UuidCreator.getTimeOrderedEpoch()), request, clock.instant()));
    }
}
