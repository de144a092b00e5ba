package org.whatmatters.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whatmatters.local.platform.Settings;

/// `jdk.sh`, which `./run` and `./verify` share, against folders that look like JDKs.
class JdkScriptTest {

    private static final Path SCRIPT = Settings.findRoot().resolve("infra/local/jdk.sh");

    @TempDir
    private Path folder;

    @Test
    void the_jdk_that_java_home_names_is_taken_before_any_other() throws IOException, InterruptedException {
        var wanted = jdk("25.0.3");

        assertThat(bash("find_jdk && echo $JAVA_HOME", wanted)).isEqualTo(wanted.toString());
    }

    @Test
    void a_jdk_of_another_version_is_passed_over() throws IOException, InterruptedException {
        var tooOld = jdk("17.0.15");

        assertThat(bash("is_wanted_jdk " + tooOld + " || echo no", tooOld)).isEqualTo("no");
        assertThat(bash("find_jdk; echo $JAVA_HOME", tooOld)).isNotEqualTo(tooOld.toString());
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws IOException, InterruptedException {
        var runtime = jdk("25.0.3");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(bash("is_wanted_jdk " + runtime + " || echo no", runtime)).isEqualTo("no");
    }

    @Test
    void versions_compare_as_numbers() throws IOException, InterruptedException {
        assertThat(bash("as_number 3.10.1; as_number 3.8.7; as_number 20.20.2; as_number ''", folder))
                .isEqualTo("3010\n3008\n20020\n0");
    }

    private Path jdk(String version) throws IOException {
        var home = folder.resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        var executable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(home.resolve("bin/javac"), executable);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home.toRealPath();
    }

    private static String bash(String commands, Path javaHome) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-c", ". '" + SCRIPT + "'; " + commands);
        bash.environment().put("JAVA_HOME", javaHome.toString());
        var process = bash.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }
}
