package org.whatmatters.directory.resource.application;

import org.whatmatters.directory.resource.Resource;

/// Tells the other services, in the transaction of the change.
public interface ResourceAnnouncements {

    void announce(Resource resource);
}
