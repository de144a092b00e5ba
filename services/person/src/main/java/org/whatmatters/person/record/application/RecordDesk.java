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

    private static final String RECORD = "person record";

    private final People people;
    private final Audit audit;
    private final Clock clock;

    RecordDesk(People people, Audit audit, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// The record itself, also for a worker who broke the glass.
    VisibleRecord open(PersonId id, Actor actor) {
        var now = clock.instant();
        var visible = people.findFor(actor, id, now);
        if (visible.isEmpty() && actor instanceof Actor.Staff staff) {
            var inEmergency = people.findThroughBrokenGlass(staff, id, now).orElseThrow(NotFound::new);
            audit.granted(actor, RECORD, List.of(inEmergency.record().id().value()), "BREAK_GLASS");
            return inEmergency;
        }
        return audited(visible.orElseThrow(NotFound::new), RECORD, actor);
    }

    /// Whatever else is kept beside it.
    ///
    /// @param action what is going to be done, for the audit
    VisibleRecord open(PersonId id, String action, Actor actor) {
        return audited(people.findFor(actor, id, clock.instant()).orElseThrow(NotFound::new), action, actor);
    }

    /// For a change that rests on what the actor saw at the version `expected`.
    VisibleRecord openToChange(PersonId id, ExpectedVersion expected, Actor actor) {
        var visible = open(id, RECORD, actor);
        if (!visible.mayBeChanged()) {
            throw new IllegalState("ended", "change");
        }
        expected.mustBe(visible.record().version());
        return visible;
    }

    VisibleRecord openOwn(Actor.Person actor) {
        return audited(people.findOwn(actor).orElseThrow(NoRecordYet::new), RECORD, actor);
    }

    private VisibleRecord audited(VisibleRecord visible, String action, Actor actor) {
        var basis = switch (actor) {
            case Actor.Staff _ -> "HOST";
            case Actor.Person _ -> "SELF";
        };
        audit.granted(actor, action, List.of(visible.record().id().value()), basis);
        return visible;
    }
}
