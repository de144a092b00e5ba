package org.whatmatters.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Wording WORDING = new Wording(
            new UUID(1, 1), "https://what-matters.example", Map.of("DRAFT_WAITING", "forms that were begun"));

    private static ReminderRequest asked(String kind) {
        return new ReminderRequest(
                new UUID(2, 1), new UUID(2, 2), new UUID(2, 3), kind, 3, Instant.parse("2026-03-02T17:00:00Z"));
    }

    @Test
    void what_waits_how_many_and_where_is_all_that_is_said() {
        assertThat(WORDING.of(asked("DRAFT_WAITING")))
                .contains(Map.of(
                        "what", "forms that were begun",
                        "how many", "3",
                        "address", "https://what-matters.example"));
    }

    @Test
    void a_kind_that_nobody_has_words_for_cannot_be_written() {
        assertThat(WORDING.of(asked("JUNE_MARLOW_WAITS"))).isEmpty();
    }
}
