package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.whatmatters.local.process.ProcessStamp;
import org.whatmatters.local.process.RunRecords;

/// A preparing command that runs to its end: unpack, format, build. On record like every other process.
final class OneShot {

    private static final int PATIENCE_MINUTES = 10;

    private final Settings settings;
    private final RunRecords records;

    OneShot(Settings settings) {
        this.settings = settings;
        this.records = new RunRecords(settings.records());
    }

    /// @param name of its record and its log
    void run(String name, List<String> command) throws IOException, InterruptedException {
        var log = settings.log(name);
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            ProcessStamp.of(process.pid()).ifPresent(stamp -> records.write(name, stamp));
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new PlatformFailure(
                        "The preparation '%s' failed:%n%s%nSee %s".formatted(name, LogTail.of(log), log));
            }
        } finally {
            process.destroyForcibly();
            records.remove(name);
        }
    }
}
