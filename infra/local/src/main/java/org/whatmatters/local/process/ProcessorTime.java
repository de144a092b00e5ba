package org.whatmatters.local.process;

import java.time.Duration;
import java.util.stream.Stream;

/// What a process has had of the machine's processors, with all that it has started: PostgreSQL is a process for each
/// connection.
public final class ProcessorTime {

    private ProcessorTime() {}

    /// User and system time since it began, in steps of 10 ms; zero where the process is gone.
    public static Duration of(long pid) {
        return ProcessHandle.of(pid)
                .map(handle -> Stream.concat(Stream.of(handle), handle.descendants())
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus))
                .orElse(Duration.ZERO);
    }
}
