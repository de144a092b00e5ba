package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private static final Network LIBRARY = Network.of("192.0.2.1");
    private static final Network SURGERY = Network.of("198.51.100.1");

    private final Watch watch = new Watch();
    private final Allowances allowances = new Allowances(3, Duration.ofSeconds(30), watch);

    @Test
    void so_many_are_taken_at_once_and_one_more_after_each_while() {
        assertThat(taken(LIBRARY, 5)).isEqualTo(3);

        watch.goOn(Duration.ofSeconds(29));
        assertThat(taken(LIBRARY, 5)).isZero();
        watch.goOn(Duration.ofSeconds(1));
        assertThat(taken(LIBRARY, 5)).isEqualTo(1);
        watch.goOn(Duration.ofHours(1));
        assertThat(taken(LIBRARY, 5)).isEqualTo(3);
    }

    @Test
    void one_network_takes_nothing_from_another() {
        assertThat(taken(LIBRARY, 5)).isEqualTo(3);

        assertThat(taken(SURGERY, 5)).isEqualTo(3);
    }

    @Test
    void who_has_spent_all_stays_remembered_in_a_crowd() {
        taken(LIBRARY, 3);
        watch.goOn(Duration.ofSeconds(20));

        IntStream.range(0, 20_000).forEach(one -> allowances.take(new Network("network " + one)));

        assertThat(taken(LIBRARY, 1)).isZero();
    }

    private long taken(Network network, int times) {
        return IntStream.range(0, times).filter(_ -> allowances.take(network)).count();
    }

    /// A clock that goes on when it is told to.
    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        void goOn(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
