package org.whatmatters.person.circle.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.person.circle.Circle;
import org.whatmatters.person.circle.Opening;
import org.whatmatters.person.record.PersonId;

/// The facts about who stands around whom. They may be added in any order; what follows from them is the same.
public interface Circles {

    /// Answers false for a fact already known.
    boolean add(Opening opening);

    /// Answers false for a fact already known.
    boolean end(UUID occasion, Instant at);

    /// Answers false for a fact already known.
    boolean resume(UUID occasion, Instant at);

    void link(UUID subject, PersonId canonical, Instant at);

    /// The record that an account is linked to.
    Optional<PersonId> personOf(UUID subject);

    /// Whether a circle was ever drawn for the id.
    boolean has(PersonId id);

    /// Whether the record is hidden from all but a few.
    boolean isRestricted(PersonId canonical);

    /// The version of the circle as it was told last; 0 where none was.
    long version(PersonId canonical);

    /// The newer records that may be of the same person, and those that were one with it once.
    List<PersonId> perhapsThe(PersonId canonical);

    /// The whole circle of a record as its next version, where it differs from the one before. Until the transaction
    /// ends nobody else draws it.
    Optional<Circle> draw(PersonId canonical);
}
