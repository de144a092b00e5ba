package org.whatmatters.person.restriction.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.restriction.Restriction;
import org.whatmatters.platform.web.PageRequest;

/// Where restrictions are kept.
public interface Restrictions {

    /// A worker, or a helper, who may see somebody restricted.
    ///
    /// @param organisation absent where it is a helper
    record Named(UUID subject, String name, @Nullable String organisation) {}

    /// A restriction in force, as its keepers see it.
    record Kept(Restriction restriction, String personName, List<Named> named) {}

    /// The restriction in force on a record. Until the transaction ends nobody else sets or lifts one there, and
    /// no other record is found to be perhaps of the same person.
    ///
    /// @throws org.whatmatters.platform.web.StaleVersion when the record was merged into another meanwhile
    Optional<Restriction> hold(PersonId canonical);

    void add(Restriction restriction);

    void lift(Restriction restriction, Author by, Instant at, String because);

    void reviewOn(Restriction restriction, LocalDate day);

    /// Nothing happens where they are named already.
    void name(Restriction restriction, UUID worker, UUID by, Instant at);

    /// Nothing happens where they are not named.
    void unname(Restriction restriction, UUID worker, UUID by, Instant at);

    /// Makes it the next version.
    void advance(Restriction restriction);

    /// The one in force on whatever record an id leads to, for the integrated care board.
    Optional<Kept> kept(UUID organisation, PersonId id);

    /// Who could be named: the workers of those organisations that may read something of the person now, and those of
    /// the board who may have to give them a copy of what is held.
    List<Named> nameable(PersonId canonical, Instant at);

    /// The helpers who could be named: those whom the person, or who decides for them, lets help them now.
    List<Named> helpers(PersonId canonical, Instant at);

    /// Those in force, oldest first, for the integrated care board; none for any other organisation.
    List<Kept> list(UUID organisation, PageRequest page);
}
