package org.whatmatters.notification.reminder.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.reminder.Reminder;
import org.whatmatters.notification.reminder.ReminderState;
import org.whatmatters.notification.sending.Lookup;
import org.whatmatters.notification.sending.Lookup.Absent;
import org.whatmatters.notification.sending.Lookup.Known;
import org.whatmatters.notification.sending.Lookup.NoAnswer;
import org.whatmatters.notification.sending.Outcome;
import org.whatmatters.notification.sending.Outcome.NotTaken;
import org.whatmatters.notification.sending.Outcome.Refused;
import org.whatmatters.notification.sending.Outcome.Taken;
import org.whatmatters.notification.sending.Outcome.Unsure;

/// Writes down what the provider said, as is done with texts. Each call is one transaction.
///
/// A second try always asks first, whatever the first came to: a provider that fails may fail after having taken it.
@Component
class ReminderSettlement {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    /// After this the provider has forgotten what it may have known.
    private static final Duration LONGEST_DOUBT = Duration.ofDays(3);

    private final Reminders reminders;
    private final ReminderDesk desk;
    private final ReminderProgress progress;
    private final Clock clock;

    ReminderSettlement(Reminders reminders, ReminderDesk desk, ReminderProgress progress, Clock clock) {
        this.reminders = reminders;
        this.desk = desk;
        this.progress = progress;
        this.clock = clock;
    }

    void settle(ReminderErrand errand, Outcome outcome) {
        var now = clock.instant();
        reminders.find(errand.reminder()).ifPresent(reminder -> {
            if (isStillOpen(reminder, errand)) {
                progress.keep(reminder, after(reminder, outcome, now));
            } else if (outcome instanceof Taken(var providerId) && reminder.providerId() == null) {
                // A receipt was quicker than the answer.
                progress.keep(reminder, reminder.knownAs(providerId));
            }
        });
    }

    private static Reminder after(Reminder reminder, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Taken(var providerId) -> sent(reminder, providerId, now);
            case Refused(var why) -> reminder.mustBecome(ReminderState.FAILED, why, now);
            case NotTaken _ -> reminder.notTaken(now, now.plus(TRY_AGAIN));
            case Unsure _ -> reminder.lookedAt(now.plus(ASK_AGAIN));
        };
    }

    /// What is to be done next: another try, when it is certain that the last one did not arrive.
    Optional<ReminderErrand> settle(ReminderErrand errand, Lookup lookup) {
        return reminders
                .find(errand.reminder())
                .filter(reminder -> isStillOpen(reminder, errand))
                .flatMap(reminder -> after(reminder, lookup, clock.instant()));
    }

    private Optional<ReminderErrand> after(Reminder reminder, Lookup lookup, Instant now) {
        return switch (lookup) {
            case Known(var providerId, var copies) -> {
                progress.countDuplicates(copies - 1);
                progress.keep(reminder, sent(reminder, providerId, now));
                yield Optional.empty();
            }
            case Absent() -> {
                if (reminder.absenceCounts(now)) {
                    yield desk.judge(reminder, now);
                }
                progress.keep(reminder, reminder.lookedAt(now.plus(ASK_AGAIN)));
                yield Optional.empty();
            }
            case NoAnswer _ -> {
                progress.keep(reminder, unanswered(reminder, now));
                yield Optional.empty();
            }
        };
    }

    private static Reminder unanswered(Reminder reminder, Instant now) {
        return now.isAfter(reminder.request().notAfter().plus(LONGEST_DOUBT))
                ? reminder.mustBecome(ReminderState.FAILED, "never-known", now)
                : reminder.lookedAt(now.plus(TRY_AGAIN));
    }

    private static Reminder sent(Reminder reminder, UUID providerId, Instant now) {
        return reminder.knownAs(providerId).mustBecome(ReminderState.SENT, null, now);
    }

    private static boolean isStillOpen(Reminder reminder, ReminderErrand errand) {
        return reminder.state() == ReminderState.SENDING
                && reminder.lastAttempt().number() == errand.attempt();
    }
}
