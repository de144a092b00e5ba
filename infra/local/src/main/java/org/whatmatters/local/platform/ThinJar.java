package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A program in a folder that can be carried elsewhere: a thin `app.jar` that names its main class and its class
/// path, and `lib/` with everything on that.
///
/// This is what Spring Boot's `jarmode=tools extract` makes of a fat jar, without making the fat jar.
record ThinJar(Path folder, BuiltPart built, String mainClass) {

    private static final String LIBRARIES = "lib/";

    Path jar() {
        return folder.resolve("app.jar");
    }

    void assemble() throws IOException {
        Folders.delete(folder);
        var libraries = Files.createDirectories(folder.resolve(LIBRARIES));
        var classPath = new ArrayList<String>();
        for (var library : built.libraries()) {
            var name = library.getFileName().toString();
            put(library, libraries.resolve(name));
            classPath.add(LIBRARIES + name);
        }
        write(classPath);
    }

    private void write(List<String> classPath) throws IOException {
        try (var from = new JarFile(built.jar().toFile());
                var to = new JarOutputStream(Files.newOutputStream(jar()), manifest(from, classPath))) {
            for (var entry : from.stream().toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    to.putNextEntry(entry);
                    try (var in = from.getInputStream(entry)) {
                        in.transferTo(to);
                    }
                }
            }
        }
    }

    private Manifest manifest(JarFile from, List<String> classPath) throws IOException {
        var manifest = new Manifest(from.getManifest());
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
        return manifest;
    }

    /// A released library never changes where it lies, so all folders may share one file; what is built here may.
    private static void put(Path library, Path target) throws IOException {
        if (!BuiltPart.isOurs(library)) {
            try {
                Files.createLink(target, library);
                return;
            } catch (IOException | UnsupportedOperationException anotherDisk) {
                // Then it is copied too.
            }
        }
        Files.copy(library, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
