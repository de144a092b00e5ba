package org.whatmatters.benchmarks.speed;

import io.gatling.app.Gatling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whatmatters.local.platform.PlatformFailure;
import tools.jackson.databind.json.JsonMapper;

/// Gatling, in a JVM of its own for each run, so that what it leaves behind disturbs no other.
final class LoadTool {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Gatling.class.getName()));
        command.addAll(List.of(
                "-s", Traffic.class.getName(), "-nr", "-rf", order.into().toString()));
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
        var measured = order.into().resolve(Meter.FILE);
        if (!Files.exists(measured)) {
            throw new PlatformFailure("Gatling measured nothing. See " + order.into());
        }
        return new Outcome(JSON.readValue(Files.readAllBytes(measured), Meter.Reading.class));
    }
}
