package org.whatmatters.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void of_a_structured_line_the_message_and_the_last_cause_remain() throws IOException {
        var log = Files.writeString(folder.resolve("person.log"), """
                plain
                {"log":{"level":"ERROR"},"message":"Application run failed","error":{"stack_trace":"A: a\\n\\tat x\\nCaused by: B: b\\n\\tat y\\nCaused by: C: the migration differs\\n\\tat z"}}
                {"torn
                """);

        var shown = """
                plain
                ERROR Application run failed
                  Caused by: C: the migration differs
                {"torn""";
        assertThat(LogTail.of(log).stripIndent()).isEqualTo(shown);
    }

    @Test
    void a_long_line_is_cut_and_only_the_last_ones_are_shown() throws IOException {
        var log = Files.writeString(folder.resolve("person.log"), ("x".repeat(9000) + "\n").repeat(50));

        assertThat(LogTail.of(log).lines()).hasSize(8).allMatch(line -> line.length() < 410);
    }

    @Test
    void a_log_that_is_not_there_is_said_to_be_so() {
        assertThat(LogTail.of(folder.resolve("none.log"))).isEqualTo("  (unreadable)");
    }
}
