package org.whatmatters.notification.reminder.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.reminder.Recipient;
import org.whatmatters.notification.reminder.Recipient.Group;
import org.whatmatters.notification.reminder.Recipient.Letter;
import org.whatmatters.notification.reminder.Recipient.Worker;
import org.whatmatters.notification.reminder.Reminder;
import org.whatmatters.notification.reminder.ReminderState;
import org.whatmatters.notification.reminder.Wording;
import org.whatmatters.notification.reminder.application.ReminderErrand.Ask;
import org.whatmatters.notification.reminder.application.ReminderErrand.HandOver;

/// Takes up the reminders that are due and says what has to be done at the provider. Each call is one transaction,
/// and is over before the provider is called.
@Component
class ReminderDesk {

    /// Longer than any call may take: after this, whoever had it in hand has died.
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final int BATCH = 32;

    /// A profile may come after the request that needs it.
    private static final Duration UNTIL_ADDRESS_IS_LOOKED_UP_AGAIN = Duration.ofMinutes(10);

    private final Reminders reminders;
    private final Addresses addresses;
    private final Wording wording;
    private final ReminderProgress progress;
    private final Clock clock;

    ReminderDesk(Reminders reminders, Addresses addresses, Wording wording, ReminderProgress progress, Clock clock) {
        this.reminders = reminders;
        this.addresses = addresses;
        this.wording = wording;
        this.progress = progress;
        this.clock = clock;
    }

    /// What was looked at in one go, and what has to be done for it.
    ///
    /// @param reminders how many were due; none when nothing is due any more
    record Round(int reminders, List<ReminderErrand> errands) {}

    Round takeUpWhatIsDue() {
        var now = clock.instant();
        var due = reminders.due(now, BATCH);
        return new Round(
                due.size(),
                due.stream().flatMap(reminder -> takeUp(reminder, now).stream()).toList());
    }

    private Optional<ReminderErrand> takeUp(Reminder reminder, Instant now) {
        return switch (reminder.state()) {
            case QUEUED -> judge(reminder, now);
            case SENDING -> {
                progress.keep(reminder, reminder.lookedAt(now.plus(LEASE)));
                yield Optional.of(new Ask(reminder.id(), reminder.lastAttempt().number()));
            }
            case SENT, DELIVERED, FAILED, EXPIRED -> Optional.empty();
        };
    }

    /// Also for one of which the provider has been found to know nothing: the worker may have left since the last
    /// try.
    Optional<ReminderErrand> judge(Reminder reminder, Instant now) {
        if (reminder.isTooLate(now)) {
            return put(reminder, reminder.mustBecome(ReminderState.EXPIRED, "expired", now));
        }
        var request = reminder.request();
        var filled = wording.of(request);
        if (filled.isEmpty()) {
            return put(reminder, reminder.mustBecome(ReminderState.FAILED, "cannot-be-written", now));
        }
        var to = address(request.to());
        if (to.isEmpty()) {
            return put(reminder, reminder.lookedAt(again(reminder, now)));
        }
        var attempted = progress.keep(reminder, reminder.attempted(now, LEASE));
        return Optional.of(new HandOver(
                reminder.id(),
                attempted.lastAttempt().number(),
                to.get(),
                filled.get().template(),
                filled.get().values()));
    }

    private Optional<String> address(Recipient to) {
        return switch (to) {
            case Worker(var organisation, var subject) -> addresses.of(organisation, subject);
            case Group group -> Optional.ofNullable(group.letter()).map(Letter::email);
        };
    }

    private static Instant again(Reminder reminder, Instant now) {
        var again = now.plus(UNTIL_ADDRESS_IS_LOOKED_UP_AGAIN);
        var tooLate = reminder.request().notAfter().plusMillis(1);
        return again.isBefore(tooLate) ? again : tooLate;
    }

    private Optional<ReminderErrand> put(Reminder before, Reminder after) {
        progress.keep(before, after);
        return Optional.empty();
    }
}
