package org.whatmatters.person.record.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;

/// The records of all people.
public interface People {

    /// The record that an id leads to, if this actor may have it. Nobody can tell "not there" from "not yours".
    Optional<VisibleRecord> findFor(Actor actor, PersonId id, Instant at);

    /// The record that an id leads to, to read and not to change, for a worker who broke the glass. Empty for
    /// everybody else.
    Optional<VisibleRecord> findThroughBrokenGlass(Actor.Staff worker, PersonId id, Instant at);

    /// The record, for a worker of any organisation that works with the person in whatever way, and of whom nobody has
    /// hidden the person. Nothing of it is shown to them.
    Optional<PersonRecord> findInCircleOf(Actor.Staff worker, PersonId id);

    /// The record that the person's own account is linked to.
    Optional<VisibleRecord> findOwn(Actor.Person actor);

    /// The record itself, held until the transaction ends, for the service's own work.
    Optional<PersonRecord> find(PersonId canonical);

    /// The record as it stands, held by nobody.
    Optional<PersonRecord> look(PersonId canonical);

    /// What was changed in a record, newest first.
    List<KeptChange> changesOf(PersonId canonical, PageRequest page);

    /// The record that has the number, or the one that superseded it.
    Optional<PersonRecord> holderOf(NhsNumber number);

    /// One field of a change, as it was kept.
    ///
    /// @param id in the order of time
    /// @param by the name of whoever changed it
    record KeptChange(
            UUID id, Instant at, String by, @Nullable String because, PersonRecord.FieldChange field) {}

    void add(PersonRecord opened);

    /// Keeps the record as its next version, for as long as another one stands for it: it is found no more.
    void absorb(PersonRecord next, PersonId into);

    /// Keeps the record as its next version, found again.
    ///
    /// @throws org.whatmatters.platform.web.Conflict when another record has its number by now
    void revive(PersonRecord next);

    /// Keeps the record with the history of what changed.
    ///
    /// @throws org.whatmatters.platform.web.Conflict when another record has the number
    /// @throws org.whatmatters.platform.web.StaleVersion when the record has been changed since it was loaded
    void save(PersonRecord.Change change);
}
