package org.whatmatters.benchmarks.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.PartStatus;
import org.whatmatters.local.platform.Settings;
import org.whatmatters.local.process.ProcessorTime;

/// Processor time of each part with its children.
record CpuTimes(Map<String, Double> seconds) {

    static CpuTimes now(Settings settings) {
        var seconds = new LinkedHashMap<String, Double>();
        for (var part : Installation.status(settings)) {
            seconds.put(part.part().title(), secondsOf(part));
        }
        ProcessHandle.current().info().totalCpuDuration().ifPresent(own -> seconds.put("load", inSeconds(own)));
        return new CpuTimes(seconds);
    }

    /// What was used since then.
    CpuTimes since(CpuTimes before) {
        var used = new LinkedHashMap<String, Double>();
        seconds.forEach((part, now) -> used.put(part, Math.max(0, now - before.seconds.getOrDefault(part, 0.0))));
        return new CpuTimes(used);
    }

    double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public String toString() {
        var parts = seconds.entrySet().stream()
                .filter(part -> part.getValue() >= 0.5)
                .map(part -> "%s %.0f".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
        return "CPU %.0f s: %s".formatted(total(), parts);
    }

    private static double secondsOf(PartStatus part) {
        return inSeconds(ProcessorTime.of(part.pid()));
    }

    private static double inSeconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
