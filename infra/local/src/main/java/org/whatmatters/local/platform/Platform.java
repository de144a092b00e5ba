package org.whatmatters.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.whatmatters.local.process.ProcessStamp;
import org.whatmatters.local.process.RunRecords;

/// The whole of What Matters, running on this machine. Also what the system tests stand on.
///
/// Ends with the JVM that started it, if not before.
public final class Platform implements AutoCloseable {

    private final Settings settings;
    private final Consumer<String> progress;
    private final InstallationLock lock;
    private final Databases databases;
    private final Recipes recipes;
    private final RunningParts parts;
    private final DemoTokens tokens;
    private volatile boolean stopping;

    private Platform(Settings settings, Manner manner, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.lock = InstallationLock.take(settings);
        var secrets = new Secrets(settings.folder());
        this.recipes = new Recipes(settings, secrets);
        this.databases = recipes.databases();
        this.parts = new RunningParts(settings, manner);
        this.tokens = new DemoTokens(settings);
    }

    /// Every part, ready to be used. What an earlier launcher left behind is ended first.
    public static Platform start(Settings settings) {
        return start(settings, _ -> {});
    }

    /// As `start(Settings)`, saying how it goes.
    ///
    /// @param progress told one line for each part as it comes up
    public static Platform start(Settings settings, Consumer<String> progress) {
        return start(settings, Manner.EVERYDAY, progress);
    }

    /// As `start(Settings)`, saying how it goes.
    ///
    /// @param manner what its programs are run for
    /// @param progress told one line for each part as it comes up
    public static Platform start(Settings settings, Manner manner, Consumer<String> progress) {
        var platform = new Platform(settings, manner, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::stop, "stop the platform"));
        try {
            progress.accept("Starting What Matters at " + settings.address());
            platform.clearLeftovers();
            PortCheck.requireFree(settings);
            ProcessStamp.of(ProcessHandle.current().pid())
                    .ifPresent(stamp -> new RunRecords(settings.records()).write(Installation.LAUNCHER, stamp));
            platform.startAll();
            return platform;
        } catch (RuntimeException e) {
            if (platform.stopping) {
                throw new PlatformFailure("Stopped before everything was up.", e);
            }
            platform.stop();
            throw e;
        }
    }

    /// Starts these parts again and waits until they serve.
    public void start(Part... which) {
        try (var starting = new Starting(this::startOne)) {
            List.of(which).forEach(starting::begin);
            starting.await(which);
        }
    }

    public void stop(Part... which) {
        parts.end(List.of(which));
    }

    /// As if the machine had taken it: no signal that could be handled.
    public void kill(Part part) {
        parts.kill(part.title());
    }

    /// All parts, in reverse order of their dependence. Once is enough; more does no harm.
    public void stop() {
        stopping = true;
        synchronized (lock) {
            parts.close();
            parts.endOthers();
            if (!parts.alive().isEmpty()) {
                progress.accept("Stopping ...");
                parts.end(List.of(Part.values()));
                progress.accept("Stopped.");
            }
            new RunRecords(settings.records()).remove(Installation.LAUNCHER);
            lock.release();
        }
    }

    public boolean isStopping() {
        return stopping;
    }

    @Override
    public void close() {
        stop();
    }

    public Settings settings() {
        return settings;
    }

    /// Where a browser goes.
    public URI address() {
        return settings.address();
    }

    /// Bootstrap servers.
    public String kafka() {
        return settings.kafka();
    }

    /// Past the gateway, for the few tests that must.
    public URI internal(Part part) {
        return settings.internal(part);
    }

    public Database database(Part part) {
        return databases.of(part);
    }

    /// An access token of a demo user who belongs to one organisation, or of a person.
    public String token(String user) {
        return tokens.of(user);
    }

    /// As `token(String)`, speaking for this organisation.
    ///
    /// @param organisation alias
    public String token(String user, String organisation) {
        return tokens.of(user, organisation);
    }

    public boolean isAlive(Part part) {
        return parts.isAlive(part);
    }

    public List<PartStatus> status() {
        return Installation.status(settings);
    }

    private void clearLeftovers() {
        var left = parts.alive();
        if (!left.isEmpty()) {
            progress.accept("Ending what an earlier start left behind: "
                    + String.join(", ", left.stream().map(Part::title).toList()));
            parts.end(left);
        }
        parts.endOthers();
    }

    private void startAll() {
        sayWhatIsOutdated();
        try (var starting = new Starting(this::startOne)) {
            starting.begin(Part.POSTGRES);
            starting.begin(Part.KAFKA);
            starting.await(Part.POSTGRES);
            starting.begin(Part.KEYCLOAK);
            starting.await(Part.KAFKA);
            Part.deployables().forEach(starting::begin);
            starting.await(Part.values());
        }
    }

    /// Never silently: who packaged wants to know why it is slow again.
    private void sayWhatIsOutdated() {
        var outdated = new ArrayList<String>();
        try {
            for (var cache : recipes.caches().entrySet()) {
                if (cache.getValue().exists() && !cache.getValue().isFresh()) {
                    outdated.add(cache.getKey().title());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the package", e);
        }
        if (!outdated.isEmpty()) {
            progress.accept("Older than the build, so not started from its package: %s. `./run package` renews it."
                    .formatted(String.join(", ", outdated)));
        }
    }

    private void startOne(Part part) {
        var from = System.nanoTime();
        parts.start(part, recipes.of(part));
        var seconds = (System.nanoTime() - from) / 1e9;
        progress.accept(
                "  %-16s up after %5.1f s   127.0.0.1:%d".formatted(part.title(), seconds, settings.port(part)));
    }
}
