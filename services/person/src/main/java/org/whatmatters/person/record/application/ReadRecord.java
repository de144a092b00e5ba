package org.whatmatters.person.record.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.whatmatters.person.record.Life;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.person.record.application.People.KeptChange;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.PageRequest;

/// Shows a person's record to somebody who works with the person, or to the person.
@Service
public class ReadRecord {

    private final RecordDesk desk;
    private final People people;

    ReadRecord(RecordDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    public VisibleRecord read(PersonId id, Actor actor) {
        return desk.open(id, actor);
    }

    /// For whatever else is kept beside the record and open to the same people.
    ///
    /// @param action what is going to be done, for the audit and for the person who asks who has looked
    public VisibleRecord read(PersonId id, String action, Actor actor) {
        return desk.open(id, action, actor);
    }

    /// For a change that rests on what the actor saw at the version `expected`.
    ///
    /// @throws org.whatmatters.platform.web.IllegalState when the work with the person has ended
    /// @throws org.whatmatters.platform.web.StaleVersion when the record has been changed since
    public VisibleRecord readToChange(PersonId id, ExpectedVersion expected, Actor actor) {
        return desk.openToChange(id, expected, actor);
    }

    /// What was changed in it, by whom and why, newest first: for whoever may read it.
    public List<KeptChange> changes(PersonId id, PageRequest page, Actor actor) {
        return people.changesOf(
                desk.open(id, "read what was changed", actor).record().id(), page);
    }

    /// Whether two have said that they have died. For the service's own work: nobody is told.
    public boolean isDead(PersonId canonical) {
        return people.find(canonical)
                .filter(record -> record.life() instanceof Life.Dead)
                .isPresent();
    }

    public VisibleRecord readOwn(Actor.Person actor) {
        return desk.openOwn(actor);
    }
}
