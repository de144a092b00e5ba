package org.whatmatters.platform.circle;

import java.util.List;
import java.util.UUID;

/// What else a service does once it knows whom an id means. Called in the transaction of the news.
public interface IdentitiesLearnt {

    /// Not called again where what was learnt is learnt again.
    ///
    /// @param ids of which it was news
    void learnt(List<UUID> ids);
}
