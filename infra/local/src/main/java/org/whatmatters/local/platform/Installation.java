package org.whatmatters.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.whatmatters.local.platform.PartStatus.State;
import org.whatmatters.local.process.Ending;
import org.whatmatters.local.process.Memory;
import org.whatmatters.local.process.ProcessStamp;
import org.whatmatters.local.process.RunRecords;
import org.whatmatters.local.process.Signal;

/// An installation seen from another process than the one that runs it.
public final class Installation {

    /// Under which the launcher itself is on record.
    public static final String LAUNCHER = "launcher";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Installation() {}

    public static Optional<ProcessStamp> launcher(Settings settings) {
        return new RunRecords(settings.records()).alive(LAUNCHER);
    }

    public static List<PartStatus> status(Settings settings) {
        var records = new RunRecords(settings.records());
        var recipes = new Recipes(settings, new Secrets(settings.folder()));
        return Arrays.stream(Part.values())
                .parallel()
                .map(part -> records.alive(part.title())
                        .map(stamp -> status(part, stamp, recipes, settings, records))
                        .orElseGet(() -> new PartStatus(part, State.STOPPED, 0, settings.port(part), null, 0)))
                .toList();
    }

    /// How to reach the database of a part, whoever started it.
    public static Database database(Settings settings, Part part) {
        return new Databases(settings, new Secrets(settings.folder())).of(part);
    }

    /// Whether there was anything to stop.
    public static boolean stop(Settings settings) {
        var launcher = launcher(settings);
        var parts = new RunningParts(settings);
        launcher.ifPresent(stamp -> Ending.end(stamp, Signal.TERM, PATIENCE));
        var left = parts.alive();
        parts.end(left);
        parts.endOthers();
        return launcher.isPresent() || !left.isEmpty();
    }

    /// Ends these parts of an installation that another process runs.
    public static void stop(Settings settings, Part... which) {
        new RunningParts(settings).end(List.of(which));
    }

    /// Starts these parts of an installation that another process runs, and waits until they serve.
    public static void start(Settings settings, Part... which) {
        var parts = new RunningParts(settings);
        var recipes = new Recipes(settings, new Secrets(settings.folder()));
        try (var starting = new Starting(part -> parts.start(part, recipes.of(part)))) {
            List.of(which).forEach(starting::begin);
            starting.await(which);
        }
    }

    /// The password of Keycloak's `admin`, once there has been a first start.
    public static Optional<String> keycloakAdminPassword(Settings settings) {
        return new Secrets(settings.folder()).known(Secrets.KEYCLOAK_ADMIN);
    }

    /// Forgets the data, the logs and the secrets. What was unpacked stays: it is the same for everybody.
    public static void reset(Settings settings) {
        stop(settings);
        for (var forgotten : List.of(
                "data",
                "log",
                "run",
                "imports",
                "secrets.properties",
                "demo-filled",
                "demo-begun",
                "load.properties")) {
            try {
                Folders.delete(settings.folder().resolve(forgotten));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "cannot delete " + settings.folder().resolve(forgotten), e);
            }
        }
    }

    /// As if it had never been.
    static void forget(Settings settings) throws IOException {
        stop(settings);
        Folders.delete(settings.folder());
    }

    static String runningAlready(Settings settings) {
        return launcher(settings)
                .map(stamp ->
                        "What Matters is already running at %s (process %d). `./run status` shows it, `./run stop` ends it."
                                .formatted(settings.address(), stamp.pid()))
                .orElse("What Matters is already being started from " + settings.folder());
    }

    private static PartStatus status(
            Part part, ProcessStamp stamp, Recipes recipes, Settings settings, RunRecords records) {
        var state = recipes.of(part).serves() ? State.UP : State.STARTING;
        var servedAfter = records.servedAfter(part.title()).orElse(null);
        return new PartStatus(part, state, stamp.pid(), settings.port(part), servedAfter, Memory.of(stamp.pid()));
    }
}
