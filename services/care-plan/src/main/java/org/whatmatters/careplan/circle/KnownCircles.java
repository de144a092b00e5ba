package org.whatmatters.careplan.circle;

import java.util.Optional;
import java.util.UUID;

/// What this service knows of people's circles.
public interface KnownCircles {

    /// Who is meant, for a reader to whom the person's plans are open; empty for anybody else, and while it has not
    /// been told yet.
    ///
    /// @param person any id that ever meant the person
    Optional<Opened<PersonId>> whoIs(UUID person, Reader reader);
}
