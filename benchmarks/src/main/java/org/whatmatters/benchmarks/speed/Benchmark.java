package org.whatmatters.benchmarks.speed;

import java.util.List;

/// One question about the platform's speed, asked on a running platform.
interface Benchmark {

    /// As it is called on the command line.
    String name();

    List<Row> run(Ground ground) throws Exception;
}
