package org.whatmatters.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.whatmatters.local.platform.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fills a new installation with an invented town, through the HTTP APIs and with real tokens, as its users would.
///
/// Every request has a fixed idempotency key, so a fill that was cut short is simply done again.
public final class Demo {

    private static final JsonMapper JSON = new JsonMapper();

    private final Settings settings;
    private final Clock clock;

    public Demo(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Does nothing where it has been done.
    public void fillOnce(Consumer<String> progress) {
        var filled = settings.folder().resolve("demo-filled");
        if (Files.exists(filled)) {
            return;
        }
        var from = System.nanoTime();
        var api = new Api(settings);
        new DemoOrganisations(settings, api).register();
        new DemoDirectory(api).load();
        new DemoReferrals(api, begunAt()).refer();
        write(filled, clock.instant());
        progress.accept("  %-16s filled in %4.1f s".formatted("demo", (System.nanoTime() - from) / 1e9));
    }

    static JsonNode resource(String name) {
        return JSON.readTree(stream(name));
    }

    static InputStream stream(String name) {
        var found = Demo.class.getResourceAsStream("/demo/" + name);
        if (found == null) {
            throw new IllegalStateException("not packaged: demo/" + name);
        }
        return found;
    }

    /// The same for every attempt at filling: a repeated request must say what it said before.
    private Instant begunAt() {
        var begun = settings.folder().resolve("demo-begun");
        try {
            if (!Files.exists(begun)) {
                write(begun, clock.instant());
            }
            return Instant.parse(Files.readString(begun).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + begun, e);
        }
    }

    private static void write(Path file, Instant at) {
        try {
            Files.writeString(file, at + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
