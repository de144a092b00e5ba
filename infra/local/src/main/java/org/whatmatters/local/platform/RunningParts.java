package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.whatmatters.local.process.Ending;
import org.whatmatters.local.process.ProcessStamp;
import org.whatmatters.local.process.RunRecords;
import org.whatmatters.local.process.Signal;

/// Starts and ends the processes of an installation, and writes down each one as soon as it exists.
final class RunningParts {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Settings settings;
    private final Manner manner;
    private final RunRecords records;
    private boolean closed;

    RunningParts(Settings settings) {
        this(settings, Manner.EVERYDAY);
    }

    RunningParts(Settings settings, Manner manner) {
        this.settings = settings;
        this.manner = manner;
        this.records = new RunRecords(settings.records());
    }

    /// Answers when the part serves; throws when it ended before, or took too long.
    void start(Part part, Recipe recipe) {
        start(part.title(), recipe);
    }

    /// @param name under which the process is on record, and its log is kept
    void start(String name, Recipe recipe) {
        try {
            recipe.prepare();
            var from = System.nanoTime();
            var process = launch(name, recipe);
            await(name, recipe, process);
            records.served(name, process, Duration.ofNanos(System.nanoTime() - from));
            recipe.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("The start of %s was interrupted".formatted(name), e);
        } catch (PlatformFailure e) {
            throw e;
        } catch (Exception e) {
            throw new PlatformFailure("%s could not be started: %s".formatted(name, e), e);
        }
    }

    /// From here on nothing is started any more.
    synchronized void close() {
        closed = true;
    }

    /// Ends the deployables side by side, then what they stand on.
    void end(List<Part> parts) {
        var onTop = parts.stream().filter(part -> !Part.FOUNDATION.contains(part));
        together(onTop);
        together(parts.stream().filter(part -> part == Part.KEYCLOAK || part == Part.KAFKA));
        together(parts.stream().filter(part -> part == Part.POSTGRES));
    }

    /// Preparing commands that nobody waits for any more.
    void endOthers() {
        records.alive().forEach((name, stamp) -> {
            if (Part.titled(name).isEmpty() && !name.equals(Installation.LAUNCHER)) {
                Ending.end(stamp, Signal.TERM, manner.patienceAtEnd());
                records.remove(name);
            }
        });
    }

    void kill(String name) {
        records.alive(name).ifPresent(stamp -> {
            Ending.send(stamp, Signal.KILL);
            Ending.gone(stamp, manner.patienceAtEnd());
        });
        records.remove(name);
    }

    boolean isAlive(Part part) {
        return records.alive(part.title()).isPresent();
    }

    List<Part> alive() {
        return Stream.of(Part.values()).filter(this::isAlive).toList();
    }

    private void together(Stream<Part> parts) {
        var threads =
                parts.map(part -> Thread.ofVirtual().start(() -> end(part))).toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void end(Part part) {
        var signal = part == Part.POSTGRES ? Signal.INT : Signal.TERM;
        records.alive(part.title()).ifPresent(stamp -> Ending.end(stamp, signal, manner.patienceAtEnd()));
        records.remove(part.title());
    }

    /// One at a time, so that whoever closes knows that every process is on record.
    private synchronized ProcessStamp launch(String name, Recipe recipe) throws IOException {
        if (closed) {
            throw new PlatformFailure("%s was not started: the platform is being stopped".formatted(name));
        }
        var log = settings.log(name);
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var process = recipe.command(mannerOf(recipe))
                .directory(settings.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var stamp = ProcessStamp.of(process.pid()).orElseThrow(() -> new PlatformFailure(ended(name, log)));
        records.write(name, stamp);
        return stamp;
    }

    /// Nothing is gained by recording what has a cache that fits.
    private Manner mannerOf(Recipe recipe) throws IOException {
        if (manner != Manner.RECORDED) {
            return manner;
        }
        var cache = recipe.cache();
        return cache.isEmpty() || cache.get().isFresh() ? Manner.EVERYDAY : manner;
    }

    private void await(String name, Recipe recipe, ProcessStamp process) throws InterruptedException {
        var end = System.nanoTime() + manner.patienceAtStart().toNanos();
        while (!recipe.serves()) {
            if (!process.isAlive()) {
                throw new PlatformFailure(ended(name, settings.log(name)));
            }
            if (System.nanoTime() > end) {
                throw new PlatformFailure("%s does not serve after %d minutes. See %s"
                        .formatted(name, manner.patienceAtStart().toMinutes(), settings.log(name)));
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private static String ended(String name, Path log) {
        return "%s ended while it was starting. The last lines of %s:%n%s".formatted(name, log, LogTail.of(log));
    }
}
