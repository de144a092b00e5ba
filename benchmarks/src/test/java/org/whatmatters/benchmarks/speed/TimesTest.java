package org.whatmatters.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void a_percentile_is_the_time_within_which_so_many_were_done() {
        var times = new Times();
        IntStream.rangeClosed(1, 1000).map(n -> 1001 - n).forEach(n -> times.add(n * 1_000_000L));

        assertThat(times.percentile(50)).isEqualTo(500);
        assertThat(times.percentile(99)).isEqualTo(990);
        assertThat(times.percentile(99.9)).isEqualTo(999);
        assertThat(times.percentile(100)).isEqualTo(1000);
    }

    @Test
    void one_slow_one_in_ten_is_not_hidden() {
        var times = new Times();
        IntStream.range(0, 9).forEach(_ -> times.add(1_000_000));
        times.add(900_000_000);

        assertThat(times.percentile(99)).isEqualTo(900);
    }

    @Test
    void of_nothing_there_is_no_time() {
        assertThat(new Times().percentile(99)).isZero();
    }
}
