package org.whatmatters.person.circle.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.person.circle.Circle;
import org.whatmatters.person.circle.application.AccessAnnouncements;
import org.whatmatters.platform.messaging.Outbox;

@Component
class OutboxAccess implements AccessAnnouncements {

    private final Outbox outbox;

    OutboxAccess(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(Circle circle) {
        outbox.announce(
                Topic.PERSON_ACCESS, circle.person().value(), PersonAccessV1.TYPE, circle.version(), accessOf(circle));
    }

    static PersonAccessV1 accessOf(Circle circle) {
        return new PersonAccessV1(
                circle.person().value(),
                circle.relationships().stream()
                        .map(tie -> new PersonAccessV1.Relationship(
                                tie.organisation(), tie.kind().name(), tie.from(), tie.until()))
                        .toList(),
                circle.accounts().stream()
                        .map(subject -> new PersonAccessV1.Account(subject, "SELF"))
                        .toList(),
                circle.restriction() != null,
                circle.restriction() == null ? List.of() : circle.restriction().named(),
                circle.version());
    }
}
