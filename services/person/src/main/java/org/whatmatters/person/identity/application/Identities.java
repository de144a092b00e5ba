package org.whatmatters.person.identity.application;

import java.util.List;
import org.whatmatters.person.identity.Identity;
import org.whatmatters.person.identity.Intake;
import org.whatmatters.person.identity.Resemblance;
import org.whatmatters.person.record.PersonId;

/// Where every minted id leads.
public interface Identities {

    /// What is known of an id, held until the transaction ends; an id never heard of is awaited from now on.
    Identity hold(PersonId id);

    /// Where a record's id leads: to itself, or to the record that stands for it. It leads there until the transaction
    /// ends.
    PersonId heldCanonical(PersonId record);

    /// Every id that leads to one of these records. Until the transaction ends nothing else is led there or away.
    List<Identity> holdAll(PersonId one, PersonId other);

    /// Keeps where an id leads now.
    void lead(Identity identity);

    /// Keeps the answer to an intake, with the records that a human should look at.
    void answer(Identity answered, Intake intake, List<Resemblance> candidates);
}
