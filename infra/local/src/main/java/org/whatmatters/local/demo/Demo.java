package org.whatmatters.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.whatmatters.local.platform.DemoTokens;
import org.whatmatters.local.platform.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fills a new installation with an invented town, through the HTTP APIs and with real tokens, as its users would.
///
/// Every request has a fixed idempotency key, so a fill that was cut short is simply done again.
public final class Demo {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path root;
    private final Path folder;
    private final Api api;
    private final Clock clock;

    public Demo(Settings settings, Clock clock) {
        this(settings.root(), settings.folder(), new Api(settings), clock);
    }

    /// Of a platform that runs anywhere.
    ///
    /// @param root of the repository, whose demo realm says who there is
    /// @param folder where it is noted that the demo has been filled
    public Demo(URI gateway, Path root, Path folder, Clock clock) {
        this(root, folder, new Api(gateway, new DemoTokens(URI.create(gateway + "/auth"), root)), clock);
    }

    private Demo(Path root, Path folder, Api api, Clock clock) {
        this.root = root;
        this.folder = folder;
        this.api = api;
        this.clock = clock;
    }

    /// Does nothing where it has been done.
    public void fillOnce(Consumer<String> progress) {
        var filled = folder.resolve("demo-filled");
        if (Files.exists(filled)) {
            return;
        }
        var from = System.nanoTime();
        new DemoOrganisations(root, api).register();
        new DemoDirectory(api, begunAt()).load();
        new DemoResources(api, begunAt()).putDown();
        new DemoGaps(api).open();
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
        var begun = folder.resolve("demo-begun");
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
