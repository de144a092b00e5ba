package org.whatmatters.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `./run import-directory`: gives an Open Referral UK file to the directory and shows what became of its rows.
public final class DirectoryImport {

    private static final String BY = "directory.editor";
    private static final String IMPORTS = "/api/v1/directory/imports";
    private static final int SHOWN = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Settings settings;
    private final PrintStream out;
    private final Api api;
    private long shown;

    public DirectoryImport(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.api = new Api(settings);
    }

    /// Whether the directory took the file in; single rows may have been refused.
    public boolean load(Path file) {
        var source = sourceOf(file);
        var type = isOneToALine(file) ? "application/x-ndjson" : "application/json";
        out.printf("Giving %s to the directory as source '%s' ...%n", file, source);
        var begun =
                api.upload(BY, IMPORTS + "?source=" + source, UUID.randomUUID().toString(), type, body(file));
        if (!begun.isOk()) {
            throw new PlatformFailure(
                    "The directory refused the file (%d): %s".formatted(begun.status(), begun.body()));
        }
        var report = await(IMPORTS + "/" + begun.body().required("id").asString());
        print(report);
        return report.path("state").asString("").equals("FINISHED");
    }

    private JsonNode await(String path) {
        return Waiting.until("the import has come to an end", PATIENCE, () -> look(path), DirectoryImport::hasEnded)
                .body();
    }

    private Api.Answer look(String path) {
        var answer = api.get(BY, path);
        var read = answer.body().path("read").asLong();
        if (read > shown) {
            out.printf("\r  %d rows read", read);
            shown = read;
        }
        return answer;
    }

    private static boolean hasEnded(Api.Answer answer) {
        return answer.isOk() && !answer.body().path("state").asString("").equals("RUNNING");
    }

    private void print(JsonNode report) {
        out.printf(
                "%n%s: %d read, %d new, %d changed, %d unchanged, %d refused%n",
                report.path("state").asString("").toLowerCase(Locale.ROOT),
                report.path("read").asLong(),
                report.path("new").asLong(),
                report.path("changed").asLong(),
                report.path("unchanged").asLong(),
                report.path("refused").asLong());
        for (var reason : report.path("refusedByReason").properties()) {
            out.printf("  %d x %s%n", reason.getValue().asLong(), reason.getKey());
        }
        var refusals = report.path("refusals");
        refusals.valueStream()
                .limit(SHOWN)
                .forEach(refusal -> out.printf(
                        "  row %d, %s: %s%n",
                        refusal.path("row").asLong(),
                        refusal.path("id").asString("no id"),
                        refusal.path("message").asString(refusal.path("reason").asString(""))));
        if (refusals.size() > SHOWN) {
            out.printf("  ...%n");
        }
        out.printf("The whole report: %s%n", keep(report));
    }

    private Path keep(JsonNode report) {
        try {
            var folder = Files.createDirectories(settings.folder().resolve("imports"));
            var kept = folder.resolve(report.path("id").asString("report") + ".json");
            new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(kept.toFile(), report);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the report", e);
        }
    }

    private static BodyPublisher body(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (IOException e) {
            throw new PlatformFailure("There is no file " + file, e);
        }
    }

    /// The file's name, so that the same file given twice is the same source: ids belong to the source that gave them.
    private static String sourceOf(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("\\.(nd)?jsonl?$", "");
        return name.replaceAll("[^a-z0-9.-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    }

    /// One JSON object to a line, whatever the file is called. A page of a feed may stand on one line too.
    private static boolean isOneToALine(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            var first = lines.filter(line -> !line.isBlank()).findFirst().orElse("");
            return new JsonMapper().readTree(first) instanceof ObjectNode row && !row.has("contents");
        } catch (JacksonException notWhole) {
            return false;
        } catch (IOException e) {
            throw new PlatformFailure("There is no file " + file, e);
        }
    }
}
