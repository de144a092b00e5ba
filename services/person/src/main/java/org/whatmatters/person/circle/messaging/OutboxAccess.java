package org.whatmatters.person.circle.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.person.circle.Around;
import org.whatmatters.person.circle.Around.Answer;
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
        var around = circle.around();
        return new PersonAccessV1(
                circle.person().value(),
                around.relationships().stream()
                        .map(tie -> new PersonAccessV1.Relationship(
                                tie.organisation(), tie.kind().name(), tie.from(), tie.until()))
                        .toList(),
                around.accounts().stream()
                        .map(subject -> new PersonAccessV1.Account(subject, "SELF"))
                        .toList(),
                around.restriction() != null,
                around.restriction() == null ? List.of() : around.restriction().named(),
                around.agreements().stream().map(OutboxAccess::agreementOf).toList(),
                around.overrides().stream().map(OutboxAccess::overrideOf).toList(),
                around.proxies().stream().map(OutboxAccess::proxyOf).toList(),
                around.subjectAccesses().stream()
                        .map(one -> new PersonAccessV1.SubjectAccess(one.order(), one.subject(), one.until()))
                        .toList(),
                circle.narrowedIn(),
                circle.version());
    }

    private static PersonAccessV1.Agreement agreementOf(Around.Agreed agreed) {
        return new PersonAccessV1.Agreement(
                agreed.organisation(),
                namesOf(agreed.headings()),
                nameOf(agreed.feedback()),
                nameOf(agreed.texts()),
                agreed.until());
    }

    private static PersonAccessV1.LetIn overrideOf(Around.LetIn letIn) {
        return new PersonAccessV1.LetIn(
                letIn.id(),
                letIn.organisation(),
                letIn.subject(),
                letIn.headings() == null ? null : namesOf(letIn.headings()),
                letIn.until());
    }

    private static PersonAccessV1.Proxy proxyOf(Around.Helping helping) {
        return new PersonAccessV1.Proxy(
                helping.subject(),
                helping.name(),
                namesOf(helping.headings()),
                namesOf(helping.scopes()),
                helping.until());
    }

    private static List<String> namesOf(List<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).toList();
    }

    private static @Nullable String nameOf(@Nullable Answer answer) {
        return answer == null ? null : answer.name();
    }
}
