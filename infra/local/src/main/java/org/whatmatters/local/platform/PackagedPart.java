package org.whatmatters.local.platform;

import java.io.IOException;
import java.util.List;

/// A deployable as `./run package` leaves it, in a folder that is also what its container image is built from.
final class PackagedPart {

    private final Part part;
    private final ThinJar program;
    private final AotCache cache;

    PackagedPart(Settings settings, Part part) {
        var built = BuiltPart.of(settings, part);
        this.part = part;
        this.program = new ThinJar(
                settings.packages().resolve(part.title()),
                built,
                Program.of(part).mainClass());
        this.cache = new AotCache(settings.packages(), part.title(), List.of(), jar(), built.files());
    }

    String jar() {
        return program.jar().toString();
    }

    AotCache cache() {
        return cache;
    }

    void assemble() throws IOException {
        program.assemble();
    }

    /// Makes it fit to be built into an image.
    void add(Training training) throws IOException {
        training.write(part, program.folder().resolve("training"));
    }
}
