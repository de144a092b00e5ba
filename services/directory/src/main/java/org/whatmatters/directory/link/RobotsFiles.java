package org.whatmatters.directory.link;

import java.time.Instant;
import java.util.Optional;

/// What was read of other hosts' robots.txt, so that none is asked for twice a day.
interface RobotsFiles {

    /// What was read of it since then.
    Optional<Robots> since(Instant read, String origin);

    void keep(String origin, Robots robots, Instant read);
}
