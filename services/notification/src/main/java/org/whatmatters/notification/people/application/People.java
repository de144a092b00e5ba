package org.whatmatters.notification.people.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.notification.people.Access;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.Reach;
import org.whatmatters.notification.people.UkMobile;

/// What is known of people. Each write answers whether it was news; an older version than the one kept is not.
public interface People {

    /// Empty until a profile has come, for whichever of the person's ids.
    Optional<Reach> reach(PersonId person);

    boolean keepReach(PersonId person, long version, Reach reach);

    /// The person's record has been erased: nothing is known any more.
    void forget(PersonId person);

    boolean keepIdentity(PersonId person, PersonId canonical, long version);

    boolean keepAccess(Access access);

    /// Whose number it is now, as far as it is known: several people may share one.
    List<PersonId> with(UkMobile number);

    /// Every id that means the same person, this one included.
    List<UUID> idsOf(PersonId person);
}
