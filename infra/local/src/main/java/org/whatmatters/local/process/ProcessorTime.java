package org.whatmatters.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/// What a process has had of the machine's processors, with all that it has started: PostgreSQL is a process for each
/// connection, and what one that has ended had stays with the process that waited for it.
public final class ProcessorTime {

    private static final long MILLIS_OF_A_TICK = 10; // USER_HZ is 100 on every Linux that a JDK runs on

    private ProcessorTime() {}

    /// User and system time since it began, in steps of 10 ms; zero where the process is gone, or the system no Linux.
    public static Duration of(long pid) {
        return ProcessHandle.of(pid)
                .map(handle -> Stream.concat(Stream.of(handle), handle.descendants())
                        .mapToLong(process -> ticks(process.pid()))
                        .sum())
                .map(ticks -> Duration.ofMillis(ticks * MILLIS_OF_A_TICK))
                .orElse(Duration.ZERO);
    }

    /// Its own in user and system mode, and the same of the children that it waited for (`proc_pid_stat(5)`, 14 to 17).
    private static long ticks(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(afterName, 11, 15).mapToLong(Long::parseLong).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
