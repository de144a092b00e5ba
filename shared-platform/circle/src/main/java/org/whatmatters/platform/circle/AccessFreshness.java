package org.whatmatters.platform.circle;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Whether this service knows who may see whom as of a minute ago. What rests on a person's word alone must not go on
/// while their next word may wait to be heard; what rests on a relationship goes on.
public final class AccessFreshness implements MeterBinder {

    static final Duration LONGEST_LAG = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(AccessFreshness.class);

    private final Offsets offsets;
    private final Clock clock;
    private @Nullable Ends lastSeen;
    private volatile @Nullable Instant heardAllUntil;

    /// How far the news of who may see whom reach, and how far this service has heard them, by partition.
    interface Offsets {

        Map<Integer, Long> ends() throws IOException, InterruptedException;

        /// Nothing for a partition of which nothing has been heard.
        Map<Integer, Long> heard() throws IOException, InterruptedException;
    }

    /// Where the topic ended at a moment.
    private record Ends(Instant at, Map<Integer, Long> offsets) {

        boolean areReachedBy(Map<Integer, Long> heard) {
            return offsets.entrySet().stream().allMatch(end -> heard.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    AccessFreshness(Offsets offsets, Clock clock) {
        this.offsets = offsets;
        this.clock = clock;
    }

    public boolean isGiven() {
        var until = heardAllUntil;
        return until != null && clock.instant().isBefore(until.plus(LONGEST_LAG));
    }

    /// Under steady news the end is never reached, only passed: what was the end when it was looked at last counts
    /// too.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() throws InterruptedException {
        try {
            var ends = new Ends(clock.instant(), offsets.ends());
            var heard = offsets.heard();
            if (ends.areReachedBy(heard)) {
                heardAllUntil = ends.at();
            } else if (lastSeen != null && lastSeen.areReachedBy(heard)) {
                heardAllUntil = lastSeen.at();
            }
            lastSeen = ends;
        } catch (IOException unanswered) {
            LOG.warn("the broker does not say how far the news of who may see whom have been heard");
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("access.lag", this, AccessFreshness::lagInSeconds)
                .description("how long ago all news of who may see whom had been heard")
                .baseUnit("seconds")
                .register(registry);
    }

    private double lagInSeconds() {
        var until = heardAllUntil;
        return until == null
                ? Double.NaN
                : Duration.between(until, clock.instant()).toMillis() / 1000.0;
    }
}
