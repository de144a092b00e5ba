package org.whatmatters.local.demo;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.whatmatters.local.platform.PlatformFailure;

/// For what reaches a service by an event, a moment after the request that caused it.
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private Waiting() {}

    static <T> T until(String what, Supplier<T> look, Predicate<T> there) {
        return until(what, PATIENCE, look, there);
    }

    static <T> T until(String what, Duration patience, Supplier<T> look, Predicate<T> there) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var seen = look.get();
            if (there.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new PlatformFailure(
                        "Waited %d s in vain for this: %s. Last seen: %s".formatted(patience.toSeconds(), what, seen));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted while waiting", e);
        }
    }
}
