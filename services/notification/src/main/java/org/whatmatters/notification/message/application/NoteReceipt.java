package org.whatmatters.notification.message.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.message.MessageState;

/// Notes what the network says of a message. The provider may say it twice, late and in any order; it is thanked each
/// time, so that it stops.
@Component
public class NoteReceipt {

    private static final Logger LOG = LoggerFactory.getLogger(NoteReceipt.class);

    private final Messages messages;
    private final NumberStandings numbers;
    private final Progress progress;
    private final LookAgain lookAgain;
    private final Clock clock;

    NoteReceipt(Messages messages, NumberStandings numbers, Progress progress, LookAgain lookAgain, Clock clock) {
        this.messages = messages;
        this.numbers = numbers;
        this.progress = progress;
        this.lookAgain = lookAgain;
        this.clock = clock;
    }

    /// Believes a receipt as far as it is news.
    ///
    /// @param reference ours, if it is about one of our messages at all
    public void note(UUID providerId, @Nullable String reference, String status) {
        var now = clock.instant();
        var message = messageId(reference).flatMap(messages::find).filter(found -> found.attempt() != null);
        if (message.isEmpty()) {
            LOG.warn("a receipt for a message that is not ours");
            numbers.keepUnknownReceipt(providerId, status, now);
            return;
        }
        stateIn(status).ifPresent(state -> believe(message.get(), providerId, state, now));
    }

    private void believe(Message message, UUID providerId, MessageState told, Instant now) {
        var known = message.providerId() == null ? message.knownAs(providerId) : message;
        var sent = known.to(MessageState.SENT, null, now)
                .map(news -> progress.keep(message, news))
                .orElse(known);
        sent.to(told, null, now).ifPresent(news -> {
            progress.keep(sent, news);
            noteNumber(news, now);
        });
    }

    private void noteNumber(Message message, Instant now) {
        var number = message.lastAttempt().to();
        switch (message.state()) {
            case PERMANENT_FAILURE -> numbers.failed(number, now);
            case DELIVERED -> {
                numbers.works(number);
                lookAgain.changed(number);
            }
            case QUEUED, HELD, SENDING, SENT, TEMPORARY_FAILURE, TECHNICAL_FAILURE, CANCELLED, EXPIRED, REPLIED -> {}
        }
    }

    private static Optional<MessageId> messageId(@Nullable String reference) {
        try {
            return reference == null ? Optional.empty() : Optional.of(new MessageId(UUID.fromString(reference)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<MessageState> stateIn(String status) {
        return switch (status) {
            case "created", "sending", "pending", "sent" -> Optional.of(MessageState.SENT);
            case "delivered" -> Optional.of(MessageState.DELIVERED);
            case "permanent-failure" -> Optional.of(MessageState.PERMANENT_FAILURE);
            case "temporary-failure" -> Optional.of(MessageState.TEMPORARY_FAILURE);
            case "technical-failure" -> Optional.of(MessageState.TECHNICAL_FAILURE);
            // A word that the provider may add one day; what it means nobody knows yet.
            default -> {
                LOG.warn("a receipt with an unknown status");
                yield Optional.empty();
            }
        };
    }
}
