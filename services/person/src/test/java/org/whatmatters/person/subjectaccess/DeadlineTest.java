package org.whatmatters.person.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.platform.web.Conflict;

class DeadlineTest {

    private static final String COMPLEX = "Two of the partners have left the area.";

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-04-02",
        "2026-01-31, 2026-02-28",
        "2028-01-31, 2028-02-29",
        "2026-05-31, 2026-06-30",
        "2026-12-15, 2027-01-15"
    })
    void it_is_due_one_calendar_month_later(LocalDate received, LocalDate due) {
        assertThat(Deadline.of(received)).isEqualTo(new Deadline(received, due, null));
    }

    @Test
    void it_is_lengthened_by_two_months_with_the_reason() {
        var received = LocalDate.of(2026, 3, 2);

        assertThat(Deadline.of(received).lengthened(COMPLEX, LocalDate.of(2026, 4, 2)))
                .isEqualTo(new Deadline(received, LocalDate.of(2026, 6, 2), COMPLEX));
    }

    @Test
    void it_is_lengthened_once() {
        var today = LocalDate.of(2026, 3, 3);
        var lengthened = Deadline.of(LocalDate.of(2026, 3, 2)).lengthened(COMPLEX, today);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> lengthened.lengthened(COMPLEX, today));
    }

    @Test
    void after_the_first_month_it_is_too_late_to_take_more() {
        var deadline = Deadline.of(LocalDate.of(2026, 3, 2));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> deadline.lengthened(COMPLEX, LocalDate.of(2026, 4, 3)));
    }
}
