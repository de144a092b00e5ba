package org.whatmatters.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final Template APPOINTMENT = new Template(
            "appointment-booked", new UUID(0, 1), Set.of("when"), Map.of("greeting", "Hello.", "word", ""));

    @Test
    void what_the_request_leaves_out_is_as_usual_and_what_nobody_asked_for_stays_in_the_house() {
        var values = APPOINTMENT.fill(Map.of("when", "Monday", "word", "Bluebell", "name", "June Marlow"));

        assertThat(values).contains(Map.of("greeting", "Hello.", "when", "Monday", "word", "Bluebell"));
    }

    @Test
    void without_a_needed_value_there_is_no_message() {
        assertThat(APPOINTMENT.fill(Map.of("word", "Bluebell"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T14:00:00Z, Thursday 5 March at 2pm",
        "2026-07-01T08:30:00Z, Wednesday 1 July at 9:30am",
        "2026-03-05T12:00:00Z, Thursday 5 March at midday"
    })
    void a_moment_is_written_as_people_in_london_say_it(String instant, String words) {
        assertThat(APPOINTMENT.fill(Map.of("when", instant)).orElseThrow()).containsEntry("when", words);
    }
}
