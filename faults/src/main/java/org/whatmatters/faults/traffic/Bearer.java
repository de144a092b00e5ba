package org.whatmatters.faults.traffic;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A token that is always fresh, fetched beside the traffic. Where none can be had, the last one serves on.
public final class Bearer implements AutoCloseable {

    private static final int MINUTES = 2;

    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private volatile String token;

    /// @param tokens gives a new one each time
    public Bearer(Supplier<String> tokens) {
        token = tokens.get();
        var _ = renewal.scheduleWithFixedDelay(() -> renew(tokens), MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    private void renew(Supplier<String> tokens) {
        try {
            token = tokens.get();
        } catch (RuntimeException away) {
            // It is tried again before the last one has run out.
        }
    }

    String header() {
        return "Bearer " + token;
    }

    @Override
    public void close() {
        renewal.shutdownNow();
    }
}
