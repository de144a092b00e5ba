package org.whatmatters.platform.circle;

import org.whatmatters.platform.fence.Errand;

/// What a service with a circle does in somebody's request that they could not see themselves.
enum CircleErrand implements Errand {

    /// The officer of the board gives a person a copy of all that is held on them, by an order that this service knows.
    COPY_FOR_PERSON
}
