package org.whatmatters.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What Linux tells about a process in `/proc`. Empty where the process is gone or belongs to another user.
final class ProcFiles {

    private static final Path PROC = Path.of("/proc");

    private ProcFiles() {}

    static Optional<String> read(String path) {
        try {
            return Optional.of(Files.readString(PROC.resolve(path), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static Optional<String> command(long pid) {
        return read(pid + "/cmdline")
                .map(line -> line.replace('\0', ' ').strip())
                .filter(line -> !line.isEmpty())
                .or(() -> read(pid + "/comm").map(String::strip));
    }
}
