package org.whatmatters.notification.message.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.MessageState;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.UkMobile;
import org.whatmatters.notification.people.application.People;
import org.whatmatters.notification.people.application.ReachChanged;

/// Gives waiting messages another look when the person may be reached otherwise than before.
@Component
class LookAgain implements ReachChanged {

    private final Messages messages;
    private final People people;
    private final Progress progress;
    private final Clock clock;

    LookAgain(Messages messages, People people, Progress progress, Clock clock) {
        this.messages = messages;
        this.people = people;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void changed(List<PersonId> who) {
        if (!who.isEmpty()) {
            messages.lookAtOnce(people.idsOf(who), clock.instant());
        }
    }

    /// The number has told something new of itself.
    void changed(UkMobile number) {
        changed(people.with(number));
    }

    @Override
    public void erased(PersonId person) {
        messages.waitingFor(people.idsOf(List.of(person)))
                .forEach(message -> progress.keep(
                        message, message.mustBecome(MessageState.CANCELLED, "cancelled", clock.instant())));
    }
}
