package org.whatmatters.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedPartTest {

    @TempDir
    private Path root;

    @Test
    void a_package_is_a_thin_jar_that_names_the_libraries_beside_it() throws IOException {
        var released = jar(root.resolve("repository/library-1.0.jar"), "of/the/library.txt");
        var ours = jar(root.resolve("shared/target/shared-0.1.0-SNAPSHOT.jar"), "of/us.txt");
        jar(root.resolve("gateway/target/gateway-0.1.0-SNAPSHOT.jar"), "application.yaml");
        Files.writeString(root.resolve("gateway/target/class-path.txt"), released + ":" + ours);

        var packaged = new PackagedPart(new Settings(root, root.resolve("local"), 28_080), Part.GATEWAY);
        packaged.assemble();

        try (var app = new JarFile(packaged.jar())) {
            assertThat(app.stream().map(JarEntry::getName))
                    .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "application.yaml");
            assertThat(app.getManifest().getMainAttributes())
                    .containsEntry(Attributes.Name.CLASS_PATH, "lib/library-1.0.jar lib/shared-0.1.0-SNAPSHOT.jar")
                    .containsEntry(Attributes.Name.MAIN_CLASS, "org.whatmatters.gateway.GatewayApplication");
        }
        var libraries = Path.of(packaged.jar()).resolveSibling("lib");
        assertThat(libraries.resolve("library-1.0.jar")).hasSameBinaryContentAs(released);
        // The next build writes into its own, not into what runs.
        assertThat(Files.isSameFile(libraries.resolve("shared-0.1.0-SNAPSHOT.jar"), ours))
                .isFalse();
    }

    private static Path jar(Path file, String entry) throws IOException {
        Files.createDirectories(file.getParent());
        try (var to = new JarOutputStream(Files.newOutputStream(file), emptyManifest())) {
            to.putNextEntry(new JarEntry(entry));
        }
        return file;
    }

    private static Manifest emptyManifest() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }
}
