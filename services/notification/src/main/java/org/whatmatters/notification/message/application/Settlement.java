package org.whatmatters.notification.message.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.MessageState;
import org.whatmatters.notification.sending.Lookup;
import org.whatmatters.notification.sending.Lookup.Absent;
import org.whatmatters.notification.sending.Lookup.Known;
import org.whatmatters.notification.sending.Lookup.NoAnswer;
import org.whatmatters.notification.sending.Outcome;
import org.whatmatters.notification.sending.Outcome.NotTaken;
import org.whatmatters.notification.sending.Outcome.Refused;
import org.whatmatters.notification.sending.Outcome.Taken;
import org.whatmatters.notification.sending.Outcome.Unsure;

/// Writes down what the provider said. Each call is one transaction.
///
/// A second try always asks first, whatever the first came to: a provider that fails may fail after having taken the
/// message.
@Component
class Settlement {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    /// After this the provider has forgotten what it may have known.
    private static final Duration LONGEST_DOUBT = Duration.ofDays(3);

    private final Messages messages;
    private final Desk desk;
    private final Progress progress;
    private final Clock clock;

    Settlement(Messages messages, Desk desk, Progress progress, Clock clock) {
        this.messages = messages;
        this.desk = desk;
        this.progress = progress;
        this.clock = clock;
    }

    void settle(Errand errand, Outcome outcome) {
        var now = clock.instant();
        messages.find(errand.message()).ifPresent(message -> {
            if (isStillOpen(message, errand)) {
                progress.keep(message, after(message, outcome, now));
            } else if (outcome instanceof Taken(var providerId) && message.providerId() == null) {
                // A receipt was quicker than the answer.
                progress.keep(message, message.knownAs(providerId));
            }
        });
    }

    private static Message after(Message message, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Taken(var providerId) -> sent(message, providerId, now);
            case Refused(var why) -> message.mustBecome(MessageState.TECHNICAL_FAILURE, why, now);
            case NotTaken _ ->
                message.notTaken(now, now.plus(pauseAfter(message.lastAttempt().number())));
            case Unsure _ -> message.lookedAt(now.plus(ASK_AGAIN));
        };
    }

    /// What is to be done next: another try, when it is certain that the last one did not arrive.
    Optional<Errand> settle(Errand errand, Lookup lookup) {
        return messages.find(errand.message())
                .filter(message -> isStillOpen(message, errand))
                .flatMap(message -> after(message, lookup, clock.instant()));
    }

    private Optional<Errand> after(Message message, Lookup lookup, Instant now) {
        return switch (lookup) {
            case Known(var providerId, var copies) -> {
                progress.countDuplicates(copies - 1);
                progress.keep(message, sent(message, providerId, now));
                yield Optional.empty();
            }
            case Absent() -> {
                if (message.absenceCounts(now)) {
                    yield desk.judge(message, now);
                }
                progress.keep(message, message.lookedAt(now.plus(ASK_AGAIN)));
                yield Optional.empty();
            }
            case NoAnswer _ -> {
                progress.keep(message, unanswered(message, now));
                yield Optional.empty();
            }
        };
    }

    private static Message unanswered(Message message, Instant now) {
        if (now.isAfter(message.request().notAfter().plus(LONGEST_DOUBT))) {
            return message.mustBecome(MessageState.TECHNICAL_FAILURE, "never-known", now);
        }
        // As long again as it has lasted already, within bounds.
        var since = Duration.between(message.lastAttempt().at(), now);
        return message.lookedAt(now.plus(within(since)));
    }

    private static Message sent(Message message, UUID providerId, Instant now) {
        return message.knownAs(providerId).mustBecome(MessageState.SENT, null, now);
    }

    private static boolean isStillOpen(Message message, Errand errand) {
        return message.state() == MessageState.SENDING
                && message.lastAttempt().number() == errand.attempt().number();
    }

    private static Duration pauseAfter(int attempt) {
        return within(SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10)));
    }

    private static Duration within(Duration pause) {
        if (pause.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
