package org.whatmatters.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    private static final String WORKS_THEN_ENDS = "bash -c 'for ((i = 0; i < 300000; i++)); do :; done'";

    @Test
    void a_child_that_has_ended_counts() throws Exception {
        var parent = new ProcessBuilder("bash", "-c", WORKS_THEN_ENDS + "; echo ended; read").start();
        try (var said = parent.inputReader()) {
            assertThat(said.readLine()).isEqualTo("ended");

            assertThat(ProcessorTime.of(parent.pid())).isGreaterThan(Duration.ofMillis(50));
        } finally {
            parent.destroyForcibly();
        }
    }
}
