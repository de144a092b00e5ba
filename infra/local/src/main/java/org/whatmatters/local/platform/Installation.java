package org.whatmatters.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /// Past the gateway.
    public static URI address(Settings settings, Part part) {
        return settings.internal(part);
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

    /// As if the machine had taken it: no signal that could be handled.
    public static void kill(Settings settings, Part part) {
        new RunningParts(settings).kill(part.title());
    }

    /// Starts a deployable of an installation that another process runs in another way than usual, and waits until it
    /// serves.
    ///
    /// @param otherwise what of its environment is not as usual
    public static void start(Settings settings, Part part, Map<String, String> otherwise) {
        start(settings, part.title(), part, otherwise);
    }

    /// Starts one more process of a deployable beside the first, and waits until it serves. It ends with the
    /// installation.
    ///
    /// @param port where it serves
    public static void startSecond(Settings settings, Part part, int port) {
        start(settings, second(part), part, Map.of(Deployable.PORT, Integer.toString(port)));
    }

    /// Kills what `startSecond` has started.
    public static void killSecond(Settings settings, Part part) {
        new RunningParts(settings).kill(second(part));
    }

    private static void start(Settings settings, String name, Part part, Map<String, String> otherwise) {
        var recipes = new Recipes(settings, new Secrets(settings.folder()));
        new RunningParts(settings).start(name, recipes.deployable(part, otherwise));
    }

    private static String second(Part part) {
        return part.title() + "-2";
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
