package org.whatmatters.notification.message.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.MessageState;

/// The one way in which a message gets on: kept, told and counted together.
@Component
class Progress {

    private final Messages messages;
    private final Announcements announcements;
    private final MeterRegistry meters;

    Progress(Messages messages, Announcements announcements, MeterRegistry meters) {
        this.messages = messages;
        this.announcements = announcements;
        this.meters = meters;
    }

    boolean begin(Message message) {
        var isNew = messages.add(message);
        if (isNew) {
            count(message.state());
        }
        return isNew;
    }

    Message keep(Message before, Message after) {
        var saved = messages.save(after);
        if (isNews(before, saved)) {
            announcements.announce(saved);
            count(saved.state());
        }
        return saved;
    }

    private static boolean isNews(Message before, Message after) {
        var heldOtherwise = after.state() == MessageState.HELD
                && !Objects.equals(before.standing().reason(), after.standing().reason());
        return before.state() != after.state() || heldOtherwise;
    }

    void countDuplicates(int number) {
        meters.counter("notification.duplicates").increment(number);
    }

    private void count(MessageState state) {
        meters.counter("notification.messages", "state", state.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
