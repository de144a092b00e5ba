package org.whatmatters.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Settings;
import org.whatmatters.local.process.ProcessorTime;
import org.whatmatters.local.process.RunRecords;
import tools.jackson.databind.json.JsonMapper;

/// Reads what every part has had of the processors, before and after what is measured.
final class Meter {

    static final String FILE = "processors.json";
    static final String LOAD_TOOL = "load tool";

    private final Order order;
    private final RunRecords parts = new RunRecords(Settings.fromEnvironment().records());
    private Map<String, Duration> before = Map.of();
    private long startedAt;

    Meter(Order order) {
        this.order = order;
    }

    /// Milliseconds of processor time by part, and how long it went on.
    record Reading(double seconds, Map<String, Long> milliseconds) {}

    void before() {
        before = clocks();
        startedAt = System.nanoTime();
    }

    void after() {
        var seconds = (System.nanoTime() - startedAt) / 1e9;
        var used = new TreeMap<String, Long>();
        clocks().forEach((part, clock) -> used.put(
                part, clock.minus(before.getOrDefault(part, Duration.ZERO)).toMillis()));
        try {
            Files.write(
                    order.into().resolve(FILE),
                    JsonMapper.builder().build().writeValueAsBytes(new Reading(seconds, used)));
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
