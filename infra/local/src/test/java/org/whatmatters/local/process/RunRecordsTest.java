package org.whatmatters.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process = new ProcessBuilder("sleep", "600").start();
    private final ProcessStamp stamp = ProcessStamp.of(process.pid()).orElseThrow();

    @TempDir
    private Path folder;

    RunRecordsTest() throws IOException {}

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void what_a_killed_launcher_left_is_found_and_ended() throws InterruptedException {
        new RunRecords(folder).write("person", stamp);

        var found = new RunRecords(folder).alive("person").orElseThrow();
        Ending.end(found, Signal.TERM, PATIENCE);

        assertThat(found).isEqualTo(stamp);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(new RunRecords(folder).alive("person")).isEmpty();
    }

    @Test
    void when_it_served_is_told_once_it_did() {
        var records = new RunRecords(folder);
        records.write("person", stamp);
        assertThat(records.servedAfter("person")).isEmpty();

        records.served("person", stamp, Duration.ofMillis(4250));

        assertThat(records.servedAfter("person")).contains(Duration.ofMillis(4250));
        assertThat(records.alive("person")).contains(stamp);
    }

    @Test
    void another_process_that_was_given_the_pid_is_left_alone() {
        var earlier = new ProcessStamp(stamp.pid(), stamp.startedAt() - 1, stamp.boot());
        new RunRecords(folder).write("person", earlier);

        Ending.end(earlier, Signal.KILL, PATIENCE);

        assertThat(new RunRecords(folder).alive("person")).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void the_same_pid_and_time_of_an_earlier_boot_is_another_process() {
        var earlier = new ProcessStamp(stamp.pid(), stamp.startedAt(), "another boot");

        assertThat(earlier.isAlive()).isFalse();
    }

    @Test
    void a_torn_record_is_no_record() throws IOException {
        Files.writeString(folder.resolve("person.pid"), "12");

        assertThat(new RunRecords(folder).alive("person")).isEmpty();
    }

    @Test
    void a_process_that_will_not_end_is_killed() throws IOException {
        var stubborn = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        try (var out = stubborn.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            var itsStamp = ProcessStamp.of(stubborn.pid()).orElseThrow();

            Ending.end(itsStamp, Signal.TERM, Duration.ofMillis(200));

            assertThat(itsStamp.isAlive()).isFalse();
        } finally {
            stubborn.descendants().forEach(ProcessHandle::destroyForcibly);
            stubborn.destroyForcibly();
        }
    }

    @Test
    void memory_is_told_in_bytes() {
        assertThat(Memory.of(ProcessHandle.current().pid())).isGreaterThan(10_000_000L);
        assertThat(Memory.of(Long.MAX_VALUE)).isZero();
    }
}
