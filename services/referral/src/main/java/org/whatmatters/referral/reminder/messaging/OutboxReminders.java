package org.whatmatters.referral.reminder.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ReminderRequestedV1;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.referral.reminder.Waiting;
import org.whatmatters.referral.reminder.application.Reminders;

/// By way of the one topic that leads to a message. The worker's address is not known here.
@Component
class OutboxReminders implements Reminders {

    private final Outbox outbox;

    OutboxReminders(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void ask(Waiting.Desk desk, int count, Instant notAfter) {
        outbox.announce(
                Topic.NOTIFICATION_REQUESTS,
                desk.worker(),
                ReminderRequestedV1.TYPE,
                1,
                new ReminderRequestedV1(
                        UuidCreator.getTimeOrderedEpoch(),
                        desk.organisation(),
                        desk.worker(),
                        desk.kind().name(),
                        count,
                        notAfter));
    }
}
