package org.whatmatters.benchmarks.load;

import java.util.Map;
import java.util.stream.Collectors;

/// What is still under way: facts in outboxes, and facts on topics that a service has still to take in.
///
/// @param unsent by service
/// @param untaken by service
public record Backlog(Map<String, Long> unsent, Map<String, Long> untaken) {

    public boolean isEmpty() {
        return total() == 0;
    }

    public long total() {
        return total(unsent) + total(untaken);
    }

    @Override
    public String toString() {
        return "outboxes %,d; to take in: %s".formatted(total(unsent), listed(untaken));
    }

    static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String listed(Map<String, Long> counts) {
        var waiting = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> "%s %,d".formatted(count.getKey(), count.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
        return waiting.isEmpty() ? "nothing" : waiting;
    }
}
