package org.whatmatters.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// What one run of `./run faults` found: lines for the screen, JSON for the disk.
final class Report {

    private final Clock clock;
    private final int rate;
    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();

    Report(Clock clock, int rate, Path folder) {
        this.clock = clock;
        this.rate = rate;
        this.folder = folder;
    }

    private record Kept(Instant at, String machine, int rate, List<Finding> findings) {}

    String head() {
        return "%n%d forms a second (%s); seconds: median / longest%n%s".formatted(rate, machine(), Finding.HEAD);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }

    Path keep() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var file = folder.resolve("faults-%s.json".formatted(now.toString().replace(':', '-')));
        try {
            Files.createDirectories(folder);
            Files.write(
                    file,
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(new Kept(now, machine(), rate, findings)));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        return "%d processors, JDK %s".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version());
    }
}
