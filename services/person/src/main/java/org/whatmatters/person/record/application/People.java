package org.whatmatters.person.record.application;

import java.time.Instant;
import java.util.Optional;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.platform.web.Actor;

/// The records of all people.
public interface People {

    /// The record that an id leads to, if this actor may have it. Nobody can tell "not there" from "not yours".
    Optional<VisibleRecord> findFor(Actor actor, PersonId id, Instant at);

    /// The record that the person's own account is linked to.
    Optional<VisibleRecord> findOwn(Actor.Person actor);

    /// The record itself, for the service's own work.
    Optional<PersonRecord> find(PersonId canonical);

    Optional<PersonRecord> holderOf(NhsNumber number);

    void add(PersonRecord opened);

    /// Keeps the record with the history of what changed.
    ///
    /// @throws org.whatmatters.platform.web.Conflict when another record has the number
    /// @throws org.whatmatters.platform.web.StaleVersion when the record has been changed since it was loaded
    void save(PersonRecord.Change change);
}
