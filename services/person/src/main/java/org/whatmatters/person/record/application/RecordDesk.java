package org.whatmatters.person.record.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;

/// The one way to a record on somebody's behalf: found, allowed and audited, or not there.
@Component
class RecordDesk {

    private final People people;
    private final Audit audit;
    private final Clock clock;

    RecordDesk(People people, Audit audit, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    VisibleRecord open(PersonId id, Actor actor) {
        return audited(people.findFor(actor, id, clock.instant()).orElseThrow(NotFound::new), actor);
    }

    /// For a change that rests on what the actor saw at the version `expected`.
    VisibleRecord openToChange(PersonId id, ExpectedVersion expected, Actor actor) {
        var visible = open(id, actor);
        if (!visible.mayBeChanged()) {
            throw new IllegalState("ended", "change");
        }
        expected.mustBe(visible.record().version());
        return visible;
    }

    VisibleRecord openOwn(Actor.Person actor) {
        return audited(people.findOwn(actor).orElseThrow(NoRecordYet::new), actor);
    }

    private VisibleRecord audited(VisibleRecord visible, Actor actor) {
        var basis = switch (actor) {
            case Actor.Staff _ -> "HOST";
            case Actor.Person _ -> "SELF";
        };
        audit.granted(actor, "person record", List.of(visible.record().id().value()), basis);
        return visible;
    }
}
