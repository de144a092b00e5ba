package org.whatmatters.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.PartStatus;
import org.whatmatters.local.platform.PartStatus.State;
import org.whatmatters.local.platform.Settings;
import tools.jackson.databind.json.JsonMapper;

/// What `./run status` says.
record StatusReport(String publicAddress, List<PartStatus> parts) {

    private static final double MEBIBYTE = 1024 * 1024;

    static StatusReport of(Settings settings) {
        return new StatusReport(settings.address().toString(), Installation.status(settings));
    }

    boolean isWholeUp() {
        return parts.stream().allMatch(part -> part.state() == State.UP);
    }

    String text() {
        var lines = parts.stream()
                .map(part -> "  %-16s %-9s pid %-8s port %-6d %-15s %s"
                        .formatted(
                                part.part().title(),
                                state(part),
                                part.pid() == 0 ? "-" : part.pid(),
                                part.port(),
                                startTime(part),
                                part.pid() == 0 ? "" : mebibytes(part.memoryBytes())))
                .collect(Collectors.joining("\n"));
        return "%s%n%s%n  memory in all: %s".formatted(publicAddress, lines, mebibytes(memory()));
    }

    String json() {
        var json = JsonMapper.builder().build();
        var report = json.createObjectNode();
        report.put("publicAddress", publicAddress);
        report.put("up", isWholeUp());
        report.put("memoryBytes", memory());
        var list = report.putArray("parts");
        for (var part : parts) {
            var item = list.addObject();
            item.put("name", part.part().title());
            item.put("state", state(part));
            if (part.pid() == 0) {
                item.putNull("pid");
            } else {
                item.put("pid", part.pid());
            }
            item.put("port", part.port());
            item.put(
                    "startSeconds",
                    part.servedAfter() == null ? null : part.servedAfter().toMillis() / 1000.0);
            item.put("memoryBytes", part.memoryBytes());
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private long memory() {
        return parts.stream().mapToLong(PartStatus::memoryBytes).sum();
    }

    private static String startTime(PartStatus part) {
        return part.servedAfter() == null
                ? ""
                : "up after %.1f s".formatted(part.servedAfter().toMillis() / 1000.0);
    }

    private static String state(PartStatus part) {
        return part.state().name().toLowerCase(Locale.ROOT);
    }

    private static String mebibytes(long bytes) {
        return "%.0f MiB".formatted(bytes / MEBIBYTE);
    }
}
