package org.whatmatters.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// What one benchmark found: a table for the screen, JSON for the disk.
record Result(String benchmark, Instant at, String machine, List<Row> rows) {

    private static final String LINE = "  %-50s %8s %7s %8s %8s %8s %9s  %s%n";

    static String machineNow() {
        return "%d processors, JDK %s".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version());
    }

    String table() {
        var table = new StringBuilder("%n%s (%s)%n".formatted(benchmark, machine));
        table.append(LINE.formatted("", "a second", "failed", "p50 ms", "p99 ms", "p99.9 ms", "CPU ms", "aim"));
        for (var row : rows) {
            table.append(LINE.formatted(
                    row.what(),
                    rounded(row.rate()),
                    row.failed(),
                    rounded(row.p50()),
                    rounded(row.p99()),
                    rounded(row.p999()),
                    "%.2f".formatted(row.processorTime()),
                    verdict(row)));
        }
        return table.toString();
    }

    Path keepIn(Path folder) {
        var file =
                folder.resolve("%s-%s.json".formatted(benchmark, at.toString().replaceAll("[:.]", "-")));
        try {
            Files.createDirectories(folder);
            Files.write(
                    file,
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(this));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean meetsAims() {
        return rows.stream().allMatch(Row::meetsAim);
    }

    private static String verdict(Row row) {
        return row.aim() == null ? "" : row.aim() + (row.meetsAim() ? ": met" : ": NOT MET");
    }

    private static String rounded(double value) {
        return value < 10 ? "%.1f".formatted(value) : "%.0f".formatted(value);
    }
}
