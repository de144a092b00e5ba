package org.whatmatters.notification.reminder.application;

import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.notification.reminder.application.ReminderDesk.Round;
import org.whatmatters.notification.reminder.application.ReminderErrand.Ask;
import org.whatmatters.notification.reminder.application.ReminderErrand.HandOver;
import org.whatmatters.platform.messaging.Outage;

/// Sends what is due: written down in one transaction, called in none, the answer written down in another. One after
/// the other: nobody waits for an e-mail as for a text.
@Component
class SendReminders {

    private static final Logger LOG = LoggerFactory.getLogger(SendReminders.class);

    private final ReminderDesk desk;
    private final ReminderSettlement settlement;
    private final Emails emails;
    private final TransactionOperations transaction;

    SendReminders(ReminderDesk desk, ReminderSettlement settlement, Emails emails, TransactionOperations transaction) {
        this.desk = desk;
        this.settlement = settlement;
        this.emails = emails;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${whatmatters.messages.look-every}")
    void sendWhatIsDue() {
        try {
            var round = takeUpWhatIsDue();
            while (round.reminders() > 0) {
                round.errands().forEach(this::run);
                round = takeUpWhatIsDue();
            }
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            LOG.warn("nobody can be reminded while the database is away");
        }
    }

    private Round takeUpWhatIsDue() {
        return Objects.requireNonNull(transaction.execute(_ -> desk.takeUpWhatIsDue()));
    }

    private void run(ReminderErrand errand) {
        try {
            var next = Optional.of(errand);
            while (next.isPresent()) {
                next = step(next.get());
            }
        } catch (RuntimeException e) {
            // Its lease runs out, and then somebody asks.
            LOG.warn("reminder {} is in doubt: {}", errand.reminder().value(), e.toString());
        }
    }

    private Optional<ReminderErrand> step(ReminderErrand errand) {
        return switch (errand) {
            case HandOver handOver -> {
                var outcome = emails.send(handOver.reminder(), handOver.to(), handOver.template(), handOver.values());
                LOG.info("reminder {}, attempt {}: {}", errand.reminder().value(), errand.attempt(), outcome);
                transaction.executeWithoutResult(_ -> settlement.settle(errand, outcome));
                yield Optional.empty();
            }
            case Ask ask -> {
                var lookup = emails.find(ask.reminder());
                LOG.info("reminder {}, asked about: {}", errand.reminder().value(), lookup);
                Optional<ReminderErrand> next = transaction.execute(_ -> settlement.settle(errand, lookup));
                yield next == null ? Optional.empty() : next;
            }
        };
    }
}
