package org.whatmatters.careplan.given;

import java.util.Optional;
import java.util.UUID;

/// What this service knows of the directory's resources.
public interface PublishedResources {

    Optional<PublishedResource> find(UUID resource);

    /// Keeps it, unless something newer is known.
    void record(PublishedResource resource);
}
