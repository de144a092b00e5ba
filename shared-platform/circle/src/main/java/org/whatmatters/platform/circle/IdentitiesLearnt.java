package org.whatmatters.platform.circle;

import java.util.List;
import java.util.UUID;

/// What else a service does once it knows whom an id means. Called in the transaction of the news.
public interface IdentitiesLearnt {

    /// Not called where a rebuild learns again what was learnt.
    ///
    /// @param ids that were told of, with or without news: whoever still waits for an answer has it now
    void learnt(List<UUID> ids);
}
