package org.whatmatters.platform.messaging;

/// An earlier event of the same key is parked, so this one has to wait behind it.
final class FollowsParked extends RuntimeException {

    FollowsParked() {
        super("an earlier event of this key is parked");
    }
}
