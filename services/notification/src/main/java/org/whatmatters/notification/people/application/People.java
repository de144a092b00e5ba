package org.whatmatters.notification.people.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.notification.people.KnownReach;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.Reach;
import org.whatmatters.notification.people.UkMobile;

/// What is known of people. An older version than the one kept changes nothing.
public interface People {

    /// Empty until a profile has come, for whichever of the person's ids.
    Optional<Reach> reach(PersonId person);

    /// Replaces what was known of these people.
    ///
    /// @param known at most one for each person
    /// @return of whom it was news
    List<PersonId> keepReach(List<KnownReach> known);

    /// Whether the person said no to texts from an organisation.
    ///
    /// @param organisation absent for the platform's own texts, which no organisation's no concerns
    boolean hasRefusedTexts(PersonId person, @Nullable UUID organisation);

    /// The person's record has been erased: nothing is known any more.
    void forget(PersonId person);

    /// Whose number it is now, as far as it is known: several people may share one.
    List<PersonId> with(UkMobile number);

    /// Whether somebody whose number it is has said that texting is not safe.
    boolean isSaidToBeUnsafe(UkMobile number);

    /// Every id that means one of these people, these included.
    List<UUID> idsOf(List<PersonId> people);
}
