package org.whatmatters.person.restriction.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.Authors;
import org.whatmatters.person.record.application.ReadRecord;
import org.whatmatters.person.restriction.Restriction;
import org.whatmatters.person.restriction.Restriction.Reason;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;

/// Hides a person at once, at the word of a worker who works with them: danger does not wait for an office to
/// open. The worker is the first who is named.
@Service
public class RestrictPerson {

    private final ReadRecord readRecord;
    private final Restrictions restrictions;
    private final KeepCircle keepCircle;
    private final Audit audit;
    private final Clock clock;

    RestrictPerson(ReadRecord readRecord, Restrictions restrictions, KeepCircle keepCircle, Audit audit, Clock clock) {
        this.readRecord = readRecord;
        this.restrictions = restrictions;
        this.keepCircle = keepCircle;
        this.audit = audit;
        this.clock = clock;
    }

    public Restriction restrict(PersonId id, ExpectedVersion expected, Asked asked, Actor.Staff actor) {
        var person = readRecord.readToChange(id, expected, actor).record().id();
        if (restrictions.hold(person).isPresent()) {
            throw new Conflict("restricted-already", "This record is restricted already.");
        }
        var now = clock.instant();
        var restriction = new Restriction(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                person,
                asked.reason(),
                asked.note(),
                Authors.of(actor),
                now,
                asked.reviewOn());
        restrictions.add(restriction);
        restrictions.name(restriction, actor.subject(), actor.subject(), now);
        audit.granted(actor, "restrict person", List.of(person.value()), "HOST");
        keepCircle.restrictionChanged(person);
        return restriction;
    }

    /// What the worker says.
    public record Asked(Reason reason, @Nullable String note, LocalDate reviewOn) {}
}
