package org.whatmatters.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2026-11-30T08:59:00Z, false",
        "2026-11-30T09:00:00Z, true",
        "2026-11-30T16:59:00Z, true",
        "2026-11-30T17:00:00Z, false",
        "2026-07-06T08:00:00Z, true",
        "2026-11-28T10:00:00Z, false",
        "2026-11-29T10:00:00Z, false"
    })
    void nobody_is_written_to_at_night_or_at_the_weekend(Instant now, boolean working) {
        assertThat(Days.isWorkingTime(now)).isEqualTo(working);
    }
}
