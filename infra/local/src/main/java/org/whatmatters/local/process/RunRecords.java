package org.whatmatters.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What has been started, written down at once in a folder, so that a launcher that was killed leaves no riddle.
public final class RunRecords {

    private static final String ENDING = ".pid";

    private final Path folder;

    public RunRecords(Path folder) {
        this.folder = folder;
    }

    public void write(String name, ProcessStamp stamp) {
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, name, ".draft");
            Files.writeString(draft, "%d %d %s%n".formatted(stamp.pid(), stamp.startedAt(), stamp.boot()));
            Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot record the process of " + name, e);
        }
    }

    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot forget the process of " + name, e);
        }
    }

    /// The process recorded under this name while it lives; another that was given its pid is not it.
    public Optional<ProcessStamp> alive(String name) {
        return read(file(name)).filter(ProcessStamp::isAlive);
    }

    /// All that are recorded and live, by name.
    public Map<String, ProcessStamp> alive() {
        var found = new TreeMap<String, ProcessStamp>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                read(file)
                        .filter(ProcessStamp::isAlive)
                        .ifPresent(stamp -> found.put(name.substring(0, name.length() - ENDING.length()), stamp));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        return found;
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private static Optional<ProcessStamp> read(Path file) {
        try {
            var fields = Files.readString(file).strip().split(" ", -1);
            return Optional.of(new ProcessStamp(Long.parseLong(fields[0]), Long.parseLong(fields[1]), fields[2]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException absentOrTorn) {
            return Optional.empty();
        }
    }
}
