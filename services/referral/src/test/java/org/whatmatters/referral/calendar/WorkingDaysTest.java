package org.whatmatters.referral.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");
    private static final LocalDate BOXING_DAY = LocalDate.parse("2026-12-28");

    private final WorkingDays calendar = new WorkingDays(Set.of(CHRISTMAS, BOXING_DAY));

    @Test
    void a_weekend_does_not_count() {
        assertThat(calendar.after(Instant.parse("2026-11-20T10:00:00Z"), 3)).isEqualTo(LocalDate.parse("2026-11-25"));
    }

    @Test
    void a_bank_holiday_does_not_count() {
        assertThat(calendar.after(Instant.parse("2026-12-24T10:00:00Z"), 1)).isEqualTo(LocalDate.parse("2026-12-29"));
    }

    @Test
    void late_on_a_summer_evening_it_is_tomorrow_in_London() {
        assertThat(WorkingDays.dayOf(Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo(LocalDate.parse("2026-07-02"));
    }

    @Test
    void a_promise_ends_with_its_day_in_London() {
        var day = LocalDate.parse("2026-07-01");

        assertThat(WorkingDays.isOver(day, Instant.parse("2026-07-01T22:59:59Z")))
                .isFalse();
        assertThat(WorkingDays.isOver(day, Instant.parse("2026-07-01T23:00:00Z")))
                .isTrue();
    }

    @Test
    void times_are_said_plainly_on_londons_clock() {
        assertThat(PlainDates.dayAndTime(Instant.parse("2026-12-01T10:30:00Z")))
                .isEqualTo("Tuesday 1 December at 10:30am");
        assertThat(PlainDates.dayAndTime(Instant.parse("2026-07-01T13:00:00Z"))).isEqualTo("Wednesday 1 July at 2pm");
        assertThat(PlainDates.dayAndTime(Instant.parse("2026-12-01T12:00:00Z")))
                .isEqualTo("Tuesday 1 December at midday");
        assertThat(PlainDates.dayAndTime(Instant.parse("2026-12-01T00:05:00Z")))
                .isEqualTo("Tuesday 1 December at 12:05am");
    }
}
