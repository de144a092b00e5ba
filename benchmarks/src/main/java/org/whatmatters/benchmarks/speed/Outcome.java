package org.whatmatters.benchmarks.speed;

import java.util.Map;
import java.util.TreeMap;

/// What came of one run of the load tool.
///
/// @param answered requests answered as expected
/// @param failed all others
/// @param seconds how long it went on
/// @param p50 milliseconds within which half were answered
/// @param processors milliseconds of processor time by part, the load tool's own among them
record Outcome(
        Order order,
        long answered,
        long failed,
        double seconds,
        int p50,
        int p99,
        int p999,
        int longest,
        Map<String, Long> processors) {

    double rate() {
        return answered / seconds;
    }

    /// Milliseconds of processor time for each request, over all processes but the load tool.
    double processorTime() {
        return processorTimeByPart().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Meter.LOAD_TOOL))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /// The same by part, the load tool among them.
    Map<String, Double> processorTimeByPart() {
        var each = new TreeMap<String, Double>();
        processors.forEach((part, milliseconds) -> each.put(part, milliseconds / (double) Math.max(1, answered)));
        return each;
    }
}
