package org.whatmatters.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"MO | 1", "su | 7", "TU,FR | 2 5", "Monday | 1", "wed, Thursday | 3 4"})
    void days_have_two_letters_or_an_english_name(String written, String days) {
        assertThat(given("day", written).days("day"))
                .isEqualTo(Arrays.stream(days.split(" ")).map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "MX", "Mittwoch", "MO,", "1", "MONDAYS"})
    void what_is_no_day_is_a_bad_request(String written) {
        assertThatExceptionOfType(BadFeedRequest.class)
                .isThrownBy(() -> given("day", written).days("day"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:30", "09:30:00", "09:30:00Z", "09:30:00+01:00", "09:30:00 01:00"})
    void a_time_is_what_the_clock_on_the_wall_shows(String written) {
        assertThat(given("start_time", written).time("start_time")).contains(LocalTime.of(9, 30));
    }

    @Test
    void nothing_written_is_nothing_asked() {
        var empty = new FeedParameters(Map.of("day", "", "age", " ", "full", "", "postcode", ""));

        assertThat(empty.days("day")).isEmpty();
        assertThat(empty.age("age")).isEmpty();
        assertThat(empty.isSet("full")).isFalse();
        assertThat(empty.postcode("postcode")).isEmpty();
        assertThat(empty.instant("modified_after")).isEmpty();
    }

    @Test
    void a_plus_sign_that_became_a_space_is_still_an_offset() {
        assertThat(given("modified_after", "2026-03-02T10:00:00 01:00").instant("modified_after"))
                .isEqualTo(given("modified_after", "2026-03-02T09:00:00Z").instant("modified_after"));
    }

    private static FeedParameters given(String name, String value) {
        return new FeedParameters(Map.of(name, value));
    }
}
