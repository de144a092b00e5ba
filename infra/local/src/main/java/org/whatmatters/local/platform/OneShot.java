package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A preparing command that runs to its end: unpack, format, build.
final class OneShot {

    private static final int PATIENCE_MINUTES = 5;

    private OneShot() {}

    /// @param what for the person at the keyboard, should it fail
    static void run(String what, List<String> command, Path log) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new PlatformFailure("%s failed. See %s".formatted(what, log));
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
