package org.whatmatters.benchmarks.speed;

import io.gatling.app.Gatling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whatmatters.local.platform.PlatformFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Gatling, in a JVM of its own for each run, so that what it leaves behind disturbs no other.
final class LoadTool {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PERCENTILES = List.of("50", "99", "99.9", "100");

    private LoadTool() {}

    static Outcome send(Order order) {
        try {
            Files.createDirectories(order.into());
            run(order);
            return outcome(order);
        } catch (IOException e) {
            throw new PlatformFailure("The load tool could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted while measuring", e);
        }
    }

    private static void run(Order order) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(order.asProperties());
        for (int i = 0; i < PERCENTILES.size(); i++) {
            command.add("-Dgatling.charting.indicators.percentile" + (i + 1) + "=" + PERCENTILES.get(i));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Gatling.class.getName()));
        command.addAll(
                List.of("-s", Traffic.class.getName(), "-rf", order.into().toString()));
        var log = order.into().resolve("gatling.log");
        var ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (ended != 0) {
            throw new PlatformFailure("Gatling ended with %d. See %s".formatted(ended, log));
        }
    }

    private static Outcome outcome(Order order) throws IOException {
        var reading = JSON.readValue(Files.readAllBytes(order.into().resolve(Meter.FILE)), Meter.Reading.class);
        var measured = stats(order.into())
                .path("contents")
                .valueStream()
                .filter(content ->
                        content.path("stats").path("name").asString("").equals("measured"))
                .findFirst()
                .orElseThrow(() -> new PlatformFailure("Gatling measured nothing. See " + order.into()))
                .path("stats");
        return new Outcome(
                order,
                measured.at("/numberOfRequests/ok").asLong(),
                measured.at("/numberOfRequests/ko").asLong(),
                reading.seconds(),
                measured.at("/percentiles1/ok").asInt(),
                measured.at("/percentiles2/ok").asInt(),
                measured.at("/percentiles3/ok").asInt(),
                measured.at("/maxResponseTime/ok").asInt(),
                reading.milliseconds());
    }

    private static JsonNode stats(Path folder) throws IOException {
        try (var files = Files.find(folder, 4, (file, _) -> file.endsWith(Path.of("js", "stats.json")))) {
            var file =
                    files.findFirst().orElseThrow(() -> new PlatformFailure("Gatling wrote no figures in " + folder));
            return JSON.readTree(Files.readAllBytes(file));
        }
    }
}
