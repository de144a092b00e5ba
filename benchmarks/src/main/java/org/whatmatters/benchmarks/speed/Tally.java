package org.whatmatters.benchmarks.speed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// What one way of reading has cost so far.
final class Tally {

    /// So many readings in a turn.
    private static final int TIMES = 1_600;

    private static final int WARMING = 4_000;

    private final String what;
    private final Duration afterwards;
    private final Step step;
    private final Times times = new Times();
    private double reading;
    private double watched;
    private Clocks used = new Clocks(0, 0);

    /// A reading, by plain JDBC.
    interface Step {

        void go() throws SQLException;
    }

    /// @param afterwards for so long it is watched what follows from it
    Tally(String what, Duration afterwards, Step step) {
        this.what = what;
        this.afterwards = afterwards;
        this.step = step;
    }

    void warm() throws SQLException {
        for (var time = 0; time < WARMING; time++) {
            step.go();
        }
    }

    void measure(Ground ground) throws SQLException {
        var before = Clocks.of(ground);
        var from = System.nanoTime();
        for (var time = 0; time < TIMES; time++) {
            var began = System.nanoTime();
            step.go();
            times.add(System.nanoTime() - began);
        }
        reading += Clocks.secondsSince(from);
        LockSupport.parkNanos(afterwards.toNanos());
        watched += Clocks.secondsSince(from);
        used = used.plus(Clocks.of(ground).minus(before));
    }

    /// @param idle what PostgreSQL uses in a second while nobody reads, in milliseconds
    Row row(double idle) {
        var each = Map.of(
                "client", used.client() / times.count(),
                "postgres", (used.postgres() - idle * watched) / times.count());
        return new Row(
                what,
                times.count() / reading,
                0,
                times.percentile(50),
                times.percentile(99),
                times.percentile(99.9),
                each.values().stream().mapToDouble(Double::doubleValue).sum(),
                each,
                null);
    }
}
