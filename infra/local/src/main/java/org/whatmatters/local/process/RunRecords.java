package org.whatmatters.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What has been started, written down at once in a folder, so that a launcher that was killed leaves no riddle.
public final class RunRecords {

    private static final String ENDING = ".pid";
    private static final int SERVED_AFTER = 3;

    private final Path folder;

    public RunRecords(Path folder) {
        this.folder = folder;
    }

    public void write(String name, ProcessStamp stamp) {
        replace(name, "%d %d %s%n".formatted(stamp.pid(), stamp.startedAt(), stamp.boot()));
    }

    /// Adds how long the process took until it served.
    public void served(String name, ProcessStamp stamp, Duration after) {
        replace(name, "%d %d %s %d%n".formatted(stamp.pid(), stamp.startedAt(), stamp.boot(), after.toMillis()));
    }

    /// Empty as long as it has not served.
    public Optional<Duration> servedAfter(String name) {
        try {
            var fields = fields(file(name));
            return fields.length <= SERVED_AFTER
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(Long.parseLong(fields[SERVED_AFTER])));
        } catch (IOException | NumberFormatException absentOrTorn) {
            return Optional.empty();
        }
    }

    private void replace(String name, String record) {
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, name, ".draft");
            Files.writeString(draft, record);
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

    private static String[] fields(Path file) throws IOException {
        return Files.readString(file).strip().split(" ", -1);
    }

    private static Optional<ProcessStamp> read(Path file) {
        try {
            var fields = fields(file);
            return Optional.of(new ProcessStamp(Long.parseLong(fields[0]), Long.parseLong(fields[1]), fields[2]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException absentOrTorn) {
            return Optional.empty();
        }
    }
}
