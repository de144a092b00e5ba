package org.whatmatters.notification.reply.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.application.NoteAnswer;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.application.Numbers;
import org.whatmatters.notification.reply.Listening;
import org.whatmatters.notification.reply.Meaning;
import org.whatmatters.notification.reply.Reply;

/// Hears what a person texts: keeps it, and does what it asks for at once. Nothing is texted back.
@Component
public class HearReply {

    private static final Logger LOG = LoggerFactory.getLogger(HearReply.class);

    private final Replies replies;
    private final Listening listening;
    private final NoteAnswer noteAnswer;
    private final MeterRegistry meters;
    private final Clock clock;

    HearReply(Replies replies, Listening listening, NoteAnswer noteAnswer, MeterRegistry meters, Clock clock) {
        this.replies = replies;
        this.listening = listening;
        this.noteAnswer = noteAnswer;
        this.meters = meters;
        this.clock = clock;
    }

    public void hear(UUID providerId, String from, String words) {
        if (!(Numbers.read(from) instanceof Mobile(var number))) {
            LOG.warn("a text from something that is no UK mobile was passed over");
            return;
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        var reply = new Reply(id, providerId, number, listening.meaningOf(words), words, clock.instant());
        var answered = noteAnswer.answeredFrom(number);
        if (replies.add(reply, answered.map(Message::id).orElse(null))) {
            act(reply);
            if (reply.meaning() == Meaning.WORDS) {
                answered.ifPresent(message -> noteAnswer.followUp(message, words));
            }
        }
    }

    private void act(Reply reply) {
        switch (reply.meaning()) {
            case STOP -> noteAnswer.stop(reply.from());
            case START -> noteAnswer.start(reply.from());
            case DANGER -> LOG.warn("reply {} may tell of danger", reply.id());
            case HELP -> LOG.info("reply {} asks for a call", reply.id());
            case WORDS -> {}
        }
        count(reply.meaning());
    }

    private void count(Meaning meaning) {
        meters.counter("notification.replies", "meaning", meaning.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
