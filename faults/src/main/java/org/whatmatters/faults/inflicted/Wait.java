package org.whatmatters.faults.inflicted;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.whatmatters.local.platform.PlatformFailure;

/// Waits for a condition, never for a time.
final class Wait {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private Wait() {}

    static void until(String what, Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new PlatformFailure("Waited in vain until " + what);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
