package org.whatmatters.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Wording WORDING = new Wording(
            new UUID(1, 1),
            new UUID(1, 2),
            "https://what-matters.example",
            Map.of("DRAFT_WAITING", "forms that were begun"));

    private static ReminderRequest asked(String kind) {
        return ReminderRequest.ofWorker(
                new UUID(2, 1), new UUID(2, 2), new UUID(2, 3), kind, 3, Instant.parse("2026-03-02T17:00:00Z"));
    }

    @Test
    void what_waits_how_many_and_where_is_all_that_is_said() {
        assertThat(WORDING.of(asked("DRAFT_WAITING")))
                .contains(new Wording.Filled(
                        new UUID(1, 1),
                        Map.of(
                                "what", "forms that were begun",
                                "how many", "3",
                                "address", "https://what-matters.example")));
    }

    @Test
    void a_group_is_told_where_to_answer_and_nothing_else() {
        var asked = ReminderRequest.ofGroup(
                new UUID(2, 1),
                new UUID(2, 2),
                new Recipient.Letter("office@gardens.example", "https://what-matters.example/still-right/AAAA"),
                Instant.parse("2026-03-02T17:00:00Z"));

        assertThat(WORDING.of(asked))
                .contains(new Wording.Filled(
                        new UUID(1, 2), Map.of("address", "https://what-matters.example/still-right/AAAA")));
        assertThat(asked.toString()).doesNotContain("gardens", "AAAA");
    }

    @Test
    void a_kind_that_nobody_has_words_for_cannot_be_written() {
        assertThat(WORDING.of(asked("JUNE_MARLOW_WAITS"))).isEmpty();
    }
}
