package org.whatmatters.benchmarks.speed;

import java.util.Map;
import java.util.TreeMap;

/// What came of one run of the load tool, for each request.
record Outcome(Meter.Reading reading) {

    /// Answered as expected, a second.
    double rate() {
        return reading.answered() / reading.seconds();
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
        var requests = (double) Math.max(1, reading.answered());
        reading.processors().forEach((part, milliseconds) -> each.put(part, milliseconds / requests));
        return each;
    }
}
