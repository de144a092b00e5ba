package org.whatmatters.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({"£180, 18000", "179.5, 17950", "'1,234.56', 123456", "' 12 ', 1200"})
    void sums_are_read_as_people_write_them(String typed, long pence) {
        assertThat(Typed.pence("amount", typed)).isEqualTo(pence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "1.999", "£", "99999999999999999999"})
    void what_is_no_sum_is_said_beside_its_field(String typed) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Typed.pence("amount", typed));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 1948, 1948-03-02",
        ", 3, 1948, 1948-03",
        ", , 1948, 1948",
        "2, 3, , 2/3/",
        "2, , 1948, 2//1948",
        ", , ,"
    })
    void a_date_is_as_much_as_was_given(
            @Nullable String day, @Nullable String month, @Nullable String year, @Nullable String date) {
        assertThat(Typed.partialDate(day, month, year)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "14:30, 14:30",
        "2.30pm, 14:30",
        "2:30 PM, 14:30",
        "9am, 09:00",
        "12am, 00:00",
        "12pm, 12:00",
        "9, 09:00"
    })
    void times_are_read_as_people_write_them(String typed, String time) {
        assertThat(Typed.when("on", date("3", "12", "2026", typed), "time"))
                .isEqualTo(Instant.parse("2026-12-03T" + time + ":00Z"));
    }

    @Test
    void a_day_that_does_not_exist_is_said_beside_its_field() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Typed.when("on", date("31", "2", "2027", "9am"), "time"))
                .satisfies(unreadable -> assertThat(unreadable.field()).isEqualTo("on"));
    }

    private static Map<String, String> date(String day, String month, String year, String time) {
        return Map.of("on", day, "on-month", month, "on-year", year, "time", time);
    }
}
