package org.whatmatters.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void a_row_within_its_aim_meets_it() {
        assertThat(row(0, Aim.within(10, 50, 250)).meetsAim()).isTrue();
    }

    @Test
    void one_percentile_beyond_its_aim_is_enough_to_miss_it() {
        assertThat(row(0, Aim.within(10, 39)).meetsAim()).isFalse();
    }

    @Test
    void too_low_a_rate_misses_an_aim_of_rate() {
        assertThat(row(0, Aim.rate(401, 100)).meetsAim()).isFalse();
    }

    @Test
    void a_failed_request_misses_every_aim() {
        assertThat(row(1, null).meetsAim()).isFalse();
    }

    private static Row row(long failed, @Nullable Aim aim) {
        return new Row("submit", 400, failed, 8, 40, 200, 3.2, Map.of("referral", 3.2), aim);
    }
}
