package org.whatmatters.notification.reminder.application;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.platform.messaging.Outage;

/// When a worker was reminded is nobody's business once it has been looked into that they were.
@Component
class ForgetReminders {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetReminders.class);

    private static final Duration KEPT = Duration.ofDays(30);

    private final Reminders reminders;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgetReminders(Reminders reminders, TransactionOperations transaction, Clock clock) {
        this.reminders = reminders;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void forgetWhatIsOver() {
        try {
            transaction.executeWithoutResult(
                    _ -> reminders.forget(clock.instant().minus(KEPT)));
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            LOG.warn("nothing can be forgotten while the database is away");
        }
    }
}
