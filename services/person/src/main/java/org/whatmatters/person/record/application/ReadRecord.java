package org.whatmatters.person.record.application;

import org.springframework.stereotype.Service;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.platform.web.Actor;

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

    public VisibleRecord readOwn(Actor.Person actor) {
        return desk.openOwn(actor);
    }
}
