package org.whatmatters.notification.message.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.FollowUpAnswer;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.MessageState;
import org.whatmatters.notification.people.UkMobile;

/// Notes what a text from a phone means for messages to it.
@Component
public class NoteAnswer {

    /// After so long a text is no answer to anything.
    private static final Duration MEMORY = Duration.ofDays(90);

    private final Messages messages;
    private final NumberStandings numbers;
    private final Progress progress;
    private final LookAgain lookAgain;
    private final Announcements announcements;
    private final Clock clock;

    NoteAnswer(
            Messages messages,
            NumberStandings numbers,
            Progress progress,
            LookAgain lookAgain,
            Announcements announcements,
            Clock clock) {
        this.messages = messages;
        this.numbers = numbers;
        this.progress = progress;
        this.lookAgain = lookAgain;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// The last message to this number is the one that is answered. A number used for two people answers nothing: whose
    /// words they are must not be guessed.
    public Optional<Message> answeredFrom(UkMobile number) {
        var now = clock.instant();
        return messages.lastTo(number, now.minus(MEMORY)).map(message -> {
            return message.to(MessageState.REPLIED, null, now)
                    .map(answered -> progress.keep(message, answered))
                    .orElse(message);
        });
    }

    /// Whether a list had helped, where that was asked.
    public void followUp(Message answered, String words) {
        if (answered.request().template().equals(FollowUpAnswer.TEMPLATE)) {
            FollowUpAnswer.in(words).ifPresent(answer -> announcements.answered(answered, answer, clock.instant()));
        }
    }

    public void stop(UkMobile number) {
        numbers.stop(number, clock.instant());
    }

    public void start(UkMobile number) {
        numbers.start(number);
        lookAgain.changed(number);
    }
}
