package org.whatmatters.benchmarks.speed;

import java.util.concurrent.locks.LockSupport;

/// Waits for the moment at which something is due, so that being late once does not delay everything after it.
final class Pacing {

    private Pacing() {}

    /// @param moment by `System.nanoTime()`
    static void until(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
