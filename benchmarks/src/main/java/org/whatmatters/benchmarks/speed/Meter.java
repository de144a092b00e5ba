package org.whatmatters.benchmarks.speed;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Settings;
import org.whatmatters.local.process.ProcessorTime;
import org.whatmatters.local.process.RunRecords;
import tools.jackson.databind.json.JsonMapper;

/// Counts what is measured, and reads what every part has had of the processors before and after.
final class Meter {

    static final String FILE = "measured.json";
    static final String MILLISECONDS = "milliseconds";
    static final String LOAD_TOOL = "load tool";

    private final Order order;
    private final RunRecords parts = new RunRecords(Settings.fromEnvironment().records());
    private final Histogram times = new ConcurrentHistogram(3);
    private final LongAdder failed = new LongAdder();
    private Map<String, Duration> before = Map.of();
    private long startedAt;

    Meter(Order order) {
        this.order = order;
    }

    /// What was measured.
    ///
    /// @param failed requests not answered as expected; they are not among the times
    /// @param p50 milliseconds within which half were answered
    /// @param processors milliseconds of processor time by part
    record Reading(
            long answered,
            long failed,
            double seconds,
            long p50,
            long p99,
            long p999,
            long longest,
            Map<String, Long> processors) {}

    void record(Session session) {
        if (session.isFailed()) {
            failed.increment();
        } else {
            times.recordValue(session.getInt(MILLISECONDS));
        }
    }

    void before() {
        before = clocks();
        startedAt = System.nanoTime();
    }

    void after() {
        var seconds = (System.nanoTime() - startedAt) / 1e9;
        var used = new TreeMap<String, Long>();
        clocks().forEach((part, clock) -> used.put(
                part, clock.minus(before.getOrDefault(part, Duration.ZERO)).toMillis()));
        var reading = new Reading(
                times.getTotalCount(),
                failed.sum(),
                seconds,
                times.getValueAtPercentile(50),
                times.getValueAtPercentile(99),
                times.getValueAtPercentile(99.9),
                times.getMaxValue(),
                used);
        try {
            Files.write(order.into().resolve(FILE), JsonMapper.builder().build().writeValueAsBytes(reading));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Duration> clocks() {
        var clocks = new TreeMap<String, Duration>();
        parts.alive().forEach((part, stamp) -> clocks.put(part, ProcessorTime.of(stamp.pid())));
        clocks.remove(Installation.LAUNCHER);
        clocks.put(LOAD_TOOL, ProcessorTime.of(ProcessHandle.current().pid()));
        return clocks;
    }
}
