package org.whatmatters.benchmarks.speed;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.whatmatters.local.platform.DemoTokens;
import org.whatmatters.local.platform.Settings;

/// A token that is always fresh, fetched beside the traffic so that no request waits for it.
final class Bearer {

    private static final int MINUTES = 2;

    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private volatile String header = "";

    Bearer(Order order) {
        if (!order.as().isEmpty()) {
            var tokens = new DemoTokens(Settings.fromEnvironment());
            header = "Bearer " + tokens.of(order.as());
            var _ = renewal.scheduleAtFixedRate(
                    () -> header = "Bearer " + tokens.of(order.as()), MINUTES, MINUTES, TimeUnit.MINUTES);
        }
    }

    String header() {
        return header;
    }
}
