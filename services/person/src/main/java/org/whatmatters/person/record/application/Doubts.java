package org.whatmatters.person.record.application;

import org.whatmatters.person.record.PersonId;

/// Asks humans whether two records are of one person.
public interface Doubts {

    /// Asks, unless it is being asked already.
    void raise(PersonId one, PersonId other);
}
