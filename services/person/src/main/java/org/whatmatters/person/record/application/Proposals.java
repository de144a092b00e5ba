package org.whatmatters.person.record.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.ContactFact;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.Proposal;

/// What was proposed to change in people's records.
public interface Proposals {

    /// A proposal with the name of the organisation it came from, where that is known.
    record Named(Proposal proposal, @Nullable String organisation) {}

    /// Those under any id of the record, the open ones first, then the newest.
    List<Named> of(PersonId canonical, int most);

    Optional<Proposal> find(PersonId canonical, UUID id);

    /// Whether the same was proposed before and is open, or the person said no to it.
    boolean isKnown(PersonId canonical, ContactFact proposed);

    void add(PersonId canonical, Proposal proposal);

    /// Keeps the answer.
    ///
    /// @throws org.whatmatters.platform.web.StaleVersion when somebody else has just answered
    void answer(Proposal answered);
}
