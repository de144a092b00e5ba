package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// The JDK's ahead-of-time cache of one program (JEP 483, 514, 515): its classes loaded and linked, and what was
/// hot, as one recorded run left them.
///
/// It fits one build of the JDK and jars that have not been touched since. What it was made of is written beside it, so
/// that an old one is never even offered to the JVM.
final class AotCache {

    private static final int HEAP = 512;
    private static final int MEGABYTE = 1_000_000;

    private final Path file;
    private final Path madeOf;
    private final Path begunWith;
    private final Path recorded;
    private final List<String> always;
    private final String classPath;
    private final List<Path> sources;

    /// A cache that may not be there yet.
    ///
    /// @param folder where it is kept
    /// @param always what the program is started with besides, and a cache must therefore be made with
    /// @param sources what it grows old with
    AotCache(Path folder, String name, List<String> always, String classPath, List<Path> sources) {
        this.file = folder.resolve(name + ".aot");
        this.madeOf = folder.resolve(name + ".made-of");
        this.begunWith = folder.resolve(name + ".begun-with");
        this.recorded = folder.resolve(name + ".recorded");
        this.always = List.copyOf(always);
        this.classPath = classPath;
        this.sources = List.copyOf(sources);
    }

    boolean exists() {
        return Files.exists(madeOf);
    }

    boolean isFresh() throws IOException {
        return exists() && Files.exists(file) && Files.readString(madeOf).equals(Fingerprint.of(sources));
    }

    List<String> options(Manner manner) throws IOException {
        return switch (manner) {
            case RECORDED -> List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded);
            case SUSTAINED -> List.of();
            case EVERYDAY -> isFresh() ? List.of("-XX:AOTCache=" + file) : List.of();
        };
    }

    long megabytes() throws IOException {
        return Files.size(file) / MEGABYTE;
    }

    /// Before a recorded run: what is built from here on is not in it.
    void begin() throws IOException {
        Files.createDirectories(file.getParent());
        for (var old : List.of(madeOf, file, recorded)) {
            Files.deleteIfExists(old);
        }
        Files.writeString(begunWith, Fingerprint.of(sources));
    }

    /// After it. The JVM that has the last word is started as the program will be, and told to fail where it would
    /// otherwise go on without the cache.
    void create(OneShot oneShot, String name) throws IOException, InterruptedException {
        if (!Files.exists(recorded)) {
            throw new PlatformFailure("The run of %s was not recorded: %s is missing".formatted(name, recorded));
        }
        var making =
                with("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded, "-XX:AOTCache=" + file, "-Xlog:aot");
        oneShot.run("aot-" + name, Java.command(Manner.RECORDED, HEAP, making, classPath));
        var using = with("-XX:AOTMode=on", "-XX:AOTCache=" + file);
        oneShot.run("aot-" + name + "-check", Java.command(Manner.EVERYDAY, HEAP, using, classPath, "-version"));
        Files.delete(recorded);
        Files.move(begunWith, madeOf, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> with(String... options) {
        return Stream.concat(always.stream(), Stream.of(options)).toList();
    }
}
