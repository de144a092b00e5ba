package org.whatmatters.person.record.application;

import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.PersonId;

/// Whatever must not go on after a confirmed death. Called in the transaction that confirms it; that a death is taken
/// back gives nothing back.
public interface DeathFollowers {

    /// Ends it.
    ///
    /// @param confirmedBy whose word made it certain
    void died(PersonId canonical, Author confirmedBy);
}
