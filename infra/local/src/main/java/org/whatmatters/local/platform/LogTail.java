package org.whatmatters.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The end of a log, as short as somebody at a terminal wants it: of a structured line the message, of a stack
/// trace the cause of all causes.
final class LogTail {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LINES = 8;
    private static final int WIDTH = 400;

    private LogTail() {}

    static String of(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            var all = lines.toList();
            return all.subList(Math.max(0, all.size() - LINES), all.size()).stream()
                    .map(LogTail::readable)
                    .map(LogTail::cut)
                    .map(line -> "  " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException unreadable) {
            return "  (unreadable)";
        }
    }

    private static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            var entry = JSON.readTree(line);
            var level = entry.at("/log/level").asString("");
            return (level + " " + entry.path("message").asString("") + cause(entry)).strip();
        } catch (JacksonException torn) {
            return line;
        }
    }

    private static String cause(JsonNode entry) {
        return entry.at("/error/stack_trace")
                .asString("")
                .lines()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((_, last) -> "\n    " + last)
                .orElse("");
    }

    private static String cut(String line) {
        return line.length() > WIDTH ? line.substring(0, WIDTH) + " …" : line;
    }
}
