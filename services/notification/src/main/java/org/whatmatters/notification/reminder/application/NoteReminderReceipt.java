package org.whatmatters.notification.reminder.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.reminder.Recipient.Group;
import org.whatmatters.notification.reminder.Reminder;
import org.whatmatters.notification.reminder.ReminderId;
import org.whatmatters.notification.reminder.ReminderState;

/// Notes what the provider says became of an e-mail. It may say it twice, late and in any order.
@Component
public class NoteReminderReceipt {

    private static final Logger LOG = LoggerFactory.getLogger(NoteReminderReceipt.class);

    /// There is no such address.
    private static final String FOR_GOOD = "permanent-failure";

    private final Reminders reminders;
    private final ReminderProgress progress;
    private final Bounces bounces;
    private final Clock clock;

    NoteReminderReceipt(Reminders reminders, ReminderProgress progress, Bounces bounces, Clock clock) {
        this.reminders = reminders;
        this.progress = progress;
        this.bounces = bounces;
        this.clock = clock;
    }

    /// Believes a receipt as far as it is news.
    ///
    /// @param reference ours, if it is about one of our e-mails at all
    public void note(UUID providerId, @Nullable String reference, String status) {
        var reminder = idIn(reference).flatMap(reminders::find).filter(found -> found.attempt() != null);
        if (reminder.isEmpty()) {
            LOG.warn("a receipt for an e-mail that is not ours");
            return;
        }
        stateIn(status).ifPresent(state -> believe(reminder.get(), providerId, state, status));
    }

    private void believe(Reminder reminder, UUID providerId, ReminderState told, String status) {
        var now = clock.instant();
        var known = reminder.providerId() == null ? reminder.knownAs(providerId) : reminder;
        var sent = moved(reminder, known, ReminderState.SENT, null, now);
        var news = moved(sent, sent, told, told == ReminderState.FAILED ? status : null, now);
        if (status.equals(FOR_GOOD)
                && news.state() != sent.state()
                && news.request().to() instanceof Group group) {
            bounces.emailBounced(news.request().id(), group.listing(), news.version(), now);
        }
    }

    private Reminder moved(Reminder before, Reminder known, ReminderState next, @Nullable String reason, Instant now) {
        return known.to(next, reason, now)
                .map(news -> progress.keep(before, news))
                .orElse(known);
    }

    private static Optional<ReminderId> idIn(@Nullable String reference) {
        try {
            return reference == null ? Optional.empty() : Optional.of(new ReminderId(UUID.fromString(reference)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ReminderState> stateIn(String status) {
        return switch (status) {
            case "created", "sending", "pending", "sent" -> Optional.of(ReminderState.SENT);
            case "delivered" -> Optional.of(ReminderState.DELIVERED);
            case FOR_GOOD, "temporary-failure", "technical-failure" -> Optional.of(ReminderState.FAILED);
            // A word that the provider may add one day; what it means nobody knows yet.
            default -> {
                LOG.warn("a receipt with an unknown status");
                yield Optional.empty();
            }
        };
    }
}
