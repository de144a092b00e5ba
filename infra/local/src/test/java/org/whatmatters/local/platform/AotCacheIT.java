package org.whatmatters.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheIT {

    @TempDir
    private Path folder;

    private OneShot oneShot;
    private Path jar;
    private AotCache cache;

    /// A program to record.
    static final class Greeting {

        private Greeting() {}

        public static void main(String[] names) {
            System.out.println("Hello " + List.of(names));
        }
    }

    @BeforeEach
    void package_a_program() throws IOException {
        oneShot = new OneShot(new Settings(Settings.findRoot(), folder, 28_080));
        jar = folder.resolve("app.jar");
        var name = Greeting.class.getName().replace('.', '/') + ".class";
        try (var to = new JarOutputStream(Files.newOutputStream(jar));
                var from = Greeting.class.getClassLoader().getResourceAsStream(name)) {
            to.putNextEntry(new JarEntry(name));
            from.transferTo(to);
        }
        cache = new AotCache(folder, "greeting", List.of(), jar.toString(), List.of(jar));
        cache.begin();
    }

    @Test
    void a_recorded_run_makes_a_cache_that_later_runs_take() throws Exception {
        assertThat(cache.options(Manner.EVERYDAY)).isEmpty();

        run(Manner.RECORDED);
        cache.create(oneShot, "greeting");

        assertThat(cache.isFresh()).isTrue();
        assertThat(cache.options(Manner.EVERYDAY)).containsExactly("-XX:AOTCache=" + folder.resolve("greeting.aot"));
        run(Manner.EVERYDAY);
    }

    @Test
    void what_was_built_anew_is_not_run_from_an_old_cache() throws Exception {
        run(Manner.RECORDED);
        cache.create(oneShot, "greeting");

        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));

        assertThat(cache.exists()).isTrue();
        assertThat(cache.isFresh()).isFalse();
        assertThat(cache.options(Manner.EVERYDAY)).isEmpty();
    }

    @Test
    void nor_what_was_built_while_it_was_recorded() throws Exception {
        run(Manner.RECORDED);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));

        assertThatExceptionOfType(PlatformFailure.class).isThrownBy(() -> cache.create(oneShot, "greeting"));

        assertThat(cache.isFresh()).isFalse();
    }

    @Test
    void a_run_that_was_not_recorded_makes_none() throws Exception {
        run(Manner.EVERYDAY);

        assertThatExceptionOfType(PlatformFailure.class)
                .isThrownBy(() -> cache.create(oneShot, "greeting"))
                .withMessageContaining("was not recorded");
        assertThat(cache.exists()).isFalse();
    }

    private void run(Manner manner) throws IOException, InterruptedException {
        oneShot.run(
                "greeting", Java.command(manner, 64, cache.options(manner), jar.toString(), Greeting.class.getName()));
    }
}
