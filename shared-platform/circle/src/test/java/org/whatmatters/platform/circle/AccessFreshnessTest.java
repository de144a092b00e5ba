package org.whatmatters.platform.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AccessFreshnessTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private long end = 10;
    private long heard;
    private boolean isAway;
    private final AccessFreshness freshness = new AccessFreshness(new Broker(), new MovingClock());

    @Test
    void who_has_heard_nothing_knows_nothing() throws InterruptedException {
        assertThat(freshness.isGiven()).isFalse();

        freshness.look();

        assertThat(freshness.isGiven()).isFalse();
    }

    @Test
    void each_answer_says_so_while_news_may_have_been_missed() throws Exception {
        var header = new AccessLagHeader(freshness);

        assertThat(answered(header)).isEqualTo("true");

        heard = 10;
        freshness.look();
        assertThat(answered(header)).isNull();

        pass(Duration.ofSeconds(60));
        assertThat(answered(header)).isEqualTo("true");
    }

    private static @Nullable String answered(AccessLagHeader header) throws Exception {
        var response = new MockHttpServletResponse();
        header.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response.getHeader(AccessLagHeader.NAME);
    }

    @Test
    void who_has_heard_to_the_end_knows_for_a_minute() throws InterruptedException {
        heard = 10;
        freshness.look();

        pass(Duration.ofSeconds(59));
        assertThat(freshness.isGiven()).isTrue();

        pass(Duration.ofSeconds(1));
        assertThat(freshness.isGiven()).isFalse();
    }

    @Test
    void a_broker_that_is_away_is_forgiven_for_a_minute_and_no_longer() throws InterruptedException {
        heard = 10;
        freshness.look();
        isAway = true;

        pass(Duration.ofSeconds(30));
        freshness.look();
        assertThat(freshness.isGiven()).isTrue();

        pass(Duration.ofSeconds(30));
        freshness.look();
        assertThat(freshness.isGiven()).isFalse();
    }

    @Test
    void who_stands_still_while_there_are_news_falls_behind() throws InterruptedException {
        heard = 10;
        freshness.look();
        end = 11;

        pass(Duration.ofSeconds(60));
        freshness.look();

        assertThat(freshness.isGiven()).isFalse();
    }

    @Test
    void who_follows_steady_news_a_step_behind_the_end_keeps_up() throws InterruptedException {
        for (var round = 0; round < 20; round++) {
            freshness.look();
            heard = end;
            end += 100;
            pass(Duration.ofSeconds(5));
        }

        assertThat(freshness.isGiven()).isTrue();
    }

    @Test
    void a_topic_without_news_is_heard_to_its_end() throws InterruptedException {
        end = 0;

        freshness.look();

        assertThat(freshness.isGiven()).isTrue();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private final class Broker implements AccessFreshness.Offsets {

        @Override
        public Map<Integer, Long> ends() throws IOException {
            if (isAway) {
                throw new IOException("away");
            }
            return Map.of(0, end, 1, 0L);
        }

        @Override
        public Map<Integer, Long> heard() {
            return heard == 0 ? Map.of() : Map.of(0, heard);
        }
    }

    private final class MovingClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
