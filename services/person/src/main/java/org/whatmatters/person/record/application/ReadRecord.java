package org.whatmatters.person.record.application;

import org.springframework.stereotype.Service;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;

/// Shows a person's record to somebody who works with the person, or to the person.
@Service
public class ReadRecord {

    private final RecordDesk desk;

    ReadRecord(RecordDesk desk) {
        this.desk = desk;
    }

    public VisibleRecord read(PersonId id, Actor actor) {
        return desk.open(id, actor);
    }

    /// For a change that rests on what the actor saw at the version `expected`.
    ///
    /// @throws org.whatmatters.platform.web.IllegalState when the work with the person has ended
    /// @throws org.whatmatters.platform.web.StaleVersion when the record has been changed since
    public VisibleRecord readToChange(PersonId id, ExpectedVersion expected, Actor actor) {
        return desk.openToChange(id, expected, actor);
    }

    public VisibleRecord readOwn(Actor.Person actor) {
        return desk.openOwn(actor);
    }
}
