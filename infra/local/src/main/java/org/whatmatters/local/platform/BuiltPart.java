package org.whatmatters.local.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Maven leaves of a deployable: its own jar, and where the others lie that it needs.
record BuiltPart(Path jar, List<Path> libraries) {

    private static final String UNRELEASED = "-SNAPSHOT";
    private static final String VERSION = "0.1.0" + UNRELEASED;

    static BuiltPart of(Settings settings, Part part) {
        return of(settings.root().resolve(Program.of(part).folder()), part.title());
    }

    static BuiltPart of(Path module, String name) {
        var jar = module.resolve("target/%s-%s.jar".formatted(name, VERSION));
        return new BuiltPart(jar, Java.classPath(module.resolve("target/class-path.txt")));
    }

    /// Whether it comes out of this repository, and may be another after the next build.
    static boolean isOurs(Path library) {
        return library.toString().contains(UNRELEASED);
    }

    /// Without a library that it can do without.
    ///
    /// @param prefix of the file's name
    BuiltPart without(String prefix) {
        return new BuiltPart(
                jar,
                libraries.stream()
                        .filter(library -> !library.getFileName().toString().startsWith(prefix))
                        .toList());
    }

    /// Everything on its class path, its own jar first.
    List<Path> files() {
        return Stream.concat(Stream.of(jar), libraries.stream()).toList();
    }

    String classPath() {
        return classPath(files());
    }

    static String classPath(Collection<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
