package org.whatmatters.careplan.circle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What this service knows of people's circles. It learns in any order and drops what is older than it has.
public interface KnownCircles {

    /// Who is meant, for a reader who stands in the person's circle; empty for anybody else, and while it has not been
    /// told yet.
    ///
    /// @param person any id that ever meant the person
    Optional<Opened<PersonId>> whoIs(UUID person, Reader reader);

    /// Replaces what was known of these people.
    ///
    /// @param states at most one for each person
    void learn(List<AccessState> states);

    /// Whom the ids mean from now on.
    ///
    /// @param identities at most one for each id
    void learnIdentities(List<Identity> identities);
}
