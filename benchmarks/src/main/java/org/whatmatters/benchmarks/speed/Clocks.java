package org.whatmatters.benchmarks.speed;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.process.ProcessorTime;
import org.whatmatters.local.process.RunRecords;

/// Processor milliseconds so far: of this thread, and of PostgreSQL with all its helpers.
record Clocks(double client, double postgres) {

    private static final Duration WATCHED = Duration.ofSeconds(2);

    static Clocks of(Ground ground) {
        var records = new RunRecords(ground.platform().settings().records());
        var postgres = records.alive(Part.POSTGRES.title()).orElseThrow().pid();
        return new Clocks(
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6,
                ProcessorTime.of(postgres).toMillis());
    }

    Clocks plus(Clocks other) {
        return new Clocks(client + other.client, postgres + other.postgres);
    }

    Clocks minus(Clocks other) {
        return new Clocks(client - other.client, postgres - other.postgres);
    }

    /// What PostgreSQL uses in a second while nobody reads: the services look for what to send and to seal.
    static double idle(Ground ground) {
        var before = of(ground).postgres();
        var from = System.nanoTime();
        LockSupport.parkNanos(WATCHED.toNanos());
        return (of(ground).postgres() - before) / secondsSince(from);
    }

    static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
