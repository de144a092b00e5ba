package org.whatmatters.benchmarks.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long each of many things took.
final class Times {

    private static final double NANOS = 1e6;

    private final List<Long> nanoseconds = new ArrayList<>();

    void add(long taken) {
        nanoseconds.add(taken);
    }

    void addAll(Times others) {
        nanoseconds.addAll(others.nanoseconds);
    }

    int count() {
        return nanoseconds.size();
    }

    /// Milliseconds within which so many of a hundred were done; the longest for 100; 0 where there is none.
    double percentile(double percent) {
        if (nanoseconds.isEmpty()) {
            return 0;
        }
        Collections.sort(nanoseconds);
        var rank = (int) Math.ceil(percent / 100 * nanoseconds.size());
        return nanoseconds.get(Math.max(1, rank) - 1) / NANOS;
    }
}
