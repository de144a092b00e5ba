package org.whatmatters.benchmarks.speed;

import org.HdrHistogram.Histogram;

/// How long each of many things took, to three digits.
final class Times {

    private static final int DIGITS = 3;
    private static final double NANOS = 1e6;

    private final Histogram nanoseconds = new Histogram(DIGITS);

    void add(long taken) {
        nanoseconds.recordValue(Math.max(0, taken));
    }

    void addAll(Times others) {
        nanoseconds.add(others.nanoseconds);
    }

    long count() {
        return nanoseconds.getTotalCount();
    }

    /// Milliseconds within which so many of a hundred were done; 0 where there is none.
    double percentile(double percent) {
        return nanoseconds.getValueAtPercentile(percent) / NANOS;
    }
}
