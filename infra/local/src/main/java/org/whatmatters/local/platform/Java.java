package org.whatmatters.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Commands that run on the JDK that runs this.
///
/// Each has a session of its own (`setsid`): Ctrl-C in the terminal reaches the launcher alone, which then stops the
/// parts in their order.
final class Java {

    static final List<String> OWN_SESSION = List.of("setsid");

    private Java() {}

    static List<String> command(
            Manner manner, int heapMegabytes, List<String> options, String classPath, String... main) {
        var command = new ArrayList<>(OWN_SESSION);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(manner.options());
        command.addAll(manner.heap(heapMegabytes));
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.addAll(List.of(main));
        return command;
    }

    /// A class path that Maven wrote down when it packaged a module.
    static List<Path> classPath(Path file) {
        try {
            return Stream.of(written(file).split(File.pathSeparator, -1))
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// What Maven wrote down when it packaged a module.
    static String written(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new PlatformFailure("Not built yet: %s is missing. `./run` builds it.".formatted(file));
        }
        return Files.readString(file).strip();
    }
}
