package org.whatmatters.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;
import org.whatmatters.local.process.RunRecords;

/// Where the processor time of some parts goes while something is measured, as the JDK's Flight Recorder sees it.
/// Sampling costs little, but a figure measured under it is not one to keep.
final class Profile {

    private static final String NAME = "benchmark";
    private static final List<String> VIEWS = List.of("cpu-time-hot-methods", "hot-methods", "allocation-by-class");

    private final Settings settings;
    private final Path folder;
    private final List<Part> parts;

    Profile(Settings settings, Path folder, Part... parts) {
        this.settings = settings;
        this.folder = folder;
        this.parts = List.of(parts);
    }

    /// Records while that is done, and leaves for each part its recording and a text with its hottest methods.
    <T> T of(Supplier<T> measured) {
        parts.forEach(part ->
                onJvmOf(part, "JFR.start", "name=" + NAME, "settings=profile", "jdk.CPUTimeSample#enabled=true"));
        var outcome = measured.get();
        parts.forEach(this::keep);
        return outcome;
    }

    private void keep(Part part) {
        var recording = folder.resolve(part.title() + ".jfr").toAbsolutePath();
        onJvmOf(part, "JFR.stop", "name=" + NAME, "filename=" + recording);
        for (var view : VIEWS) {
            var text = folder.resolve("%s-%s.txt".formatted(part.title(), view));
            run(text, tool("jfr"), "view", "--width", "160", view, recording.toString());
        }
    }

    private void onJvmOf(Part part, String... command) {
        var pid = new RunRecords(settings.records())
                .alive(part.title())
                .orElseThrow(() -> new PlatformFailure(part.title() + " does not run"))
                .pid();
        var whole = new ArrayList<>(List.of(tool("jcmd"), Long.toString(pid)));
        whole.addAll(List.of(command));
        run(folder.resolve(part.title() + "-jcmd.txt"), whole.toArray(String[]::new));
    }

    private static void run(Path said, String... command) {
        try {
            Files.createDirectories(said.getParent());
            var ended = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw new PlatformFailure("%s ended with %d. See %s".formatted(command[0], ended, said));
            }
        } catch (IOException e) {
            throw new PlatformFailure("cannot profile: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted while profiling", e);
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
