package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/// The classes of the libraries that all services have in common, parsed and linked once for all (class data sharing).
/// It halves the work of starting a service, and with seven of them on two cores that is most of the wait.
///
/// Made after the first start, from what a service had loaded; without it everything runs the same, only later.
public final class SharedClasses {

    /// Whose classes stand for those of all.
    private static final Part MODEL = Part.REFERRAL;

    private static final int HEAP = 512;

    private final Settings settings;

    public SharedClasses(Settings settings) {
        this.settings = settings;
    }

    /// The common libraries first: an archive fits every class path that begins with the one it was made for.
    String classPath(BuiltPart built) {
        var entries = new LinkedHashSet<>(commonLibraries());
        entries.addAll(built.files());
        return BuiltPart.classPath(entries);
    }

    List<String> options(Part part) throws IOException {
        var archive = archive();
        if (Files.exists(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive);
        }
        return part == MODEL ? List.of("-XX:DumpLoadedClassList=" + list(archive)) : List.of();
    }

    /// Makes the archive for later starts, unless it is there. In the background: nobody waits for it.
    public void prepare() throws IOException, InterruptedException {
        var archive = archive();
        var loaded = list(archive);
        if (Files.exists(archive) || !Files.exists(loaded)) {
            return;
        }
        var draft = archive.resolveSibling(archive.getFileName() + ".draft");
        var whole = Files.copy(loaded, list(draft), StandardCopyOption.REPLACE_EXISTING);
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        var options = List.of(
                "-Xshare:dump",
                "-XX:+AOTClassLinking",
                "-XX:SharedClassListFile=" + whole,
                "-XX:SharedArchiveFile=" + draft);
        command.addAll(Java.command(Manner.EVERYDAY, HEAP, options, BuiltPart.classPath(commonLibraries())));
        new OneShot(settings).run("shared-classes", command);
        Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(whole);
        Files.delete(loaded);
    }

    /// Named after what it fits: this JDK and these libraries.
    private Path archive() throws IOException {
        var fits = Fingerprint.of(commonLibraries());
        var name = UUID.nameUUIDFromBytes(fits.getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(settings.cache());
        return settings.cache().resolve("classes-" + name + ".jsa");
    }

    private static Path list(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".list");
    }

    /// Released ones only: our own change with every build.
    private List<Path> commonLibraries() {
        var common = new ArrayList<>(BuiltPart.of(settings, MODEL).libraries());
        common.removeIf(BuiltPart::isOurs);
        for (var part : Part.deployables()) {
            if (Program.of(part).isService()) {
                common.retainAll(BuiltPart.of(settings, part).libraries());
            }
        }
        return common;
    }
}
