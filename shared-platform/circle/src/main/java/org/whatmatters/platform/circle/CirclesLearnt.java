package org.whatmatters.platform.circle;

import java.util.List;
import java.util.UUID;

/// What else a service does once it knows more of who may do what around a person. Called in the transaction of the
/// news.
public interface CirclesLearnt {

    /// Not called where a rebuild learns again what was learnt.
    ///
    /// @param people by their canonical ids, of whom there was news
    void learntOf(List<UUID> people);
}
