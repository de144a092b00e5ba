package org.whatmatters.local.process;

import java.util.stream.LongStream;

/// What a process holds of the machine's memory, with all that it has started: PostgreSQL is a process for each
/// connection.
public final class Memory {

    private static final long KIBIBYTE = 1024;

    private Memory() {}

    /// Bytes; pages shared with others count in part (PSS), or in full (RSS) where the kernel does not tell.
    public static long of(long pid) {
        return ProcessHandle.of(pid)
                .map(handle -> LongStream.concat(
                                LongStream.of(pid), handle.descendants().mapToLong(ProcessHandle::pid))
                        .map(Memory::alone)
                        .sum())
                .orElse(0L);
    }

    private static long alone(long pid) {
        return ProcFiles.read(pid + "/smaps_rollup")
                .map(rollup -> field(rollup, "Pss:"))
                .filter(bytes -> bytes > 0)
                .or(() -> ProcFiles.read(pid + "/status").map(status -> field(status, "VmRSS:")))
                .orElse(0L);
    }

    private static long field(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .map(kibibytes -> kibibytes * KIBIBYTE)
                .findFirst()
                .orElse(0L);
    }
}
