package org.whatmatters.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.lifecycle.ContactAttempt.Channel.PHONE;
import static org.whatmatters.referral.lifecycle.ContactAttempt.Channel.SMS;
import static org.whatmatters.referral.lifecycle.ContactAttempt.Channel.VISIT;
import static org.whatmatters.referral.lifecycle.NotReached.Missing.FOURTEEN_DAYS;
import static org.whatmatters.referral.lifecycle.NotReached.Missing.THREE_TRIES;
import static org.whatmatters.referral.lifecycle.NotReached.Missing.TWO_CHANNELS;
import static org.whatmatters.referral.lifecycle.NotReached.Missing.TWO_DAYS;
import static org.whatmatters.referral.lifecycle.NotReached.Missing.TWO_TIMES_OF_DAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.whatmatters.referral.lifecycle.ContactAttempt.Channel;
import org.whatmatters.referral.lifecycle.ContactAttempt.Outcome;
import org.whatmatters.referral.lifecycle.NotReached.Missing;
import org.whatmatters.referral.lifecycle.NotReached.Try;

class NotReachedTest {

    private static final Instant FIRST = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant TWO_WEEKS_LATER = Instant.parse("2026-11-16T10:00:00Z");

    private static final List<Try> ENOUGH = List.of(
            tried(PHONE, "2026-11-02T10:00:00Z"),
            tried(PHONE, "2026-11-05T15:00:00Z"),
            tried(VISIT, "2026-11-10T10:00:00Z"));

    @Test
    void nobody_has_tried() {
        assertThat(NotReached.missing(List.of(), TWO_WEEKS_LATER)).containsExactlyInAnyOrder(Missing.values());
    }

    @Test
    void three_tries_two_ways_on_two_days_at_two_times_and_two_weeks_are_enough() {
        assertThat(NotReached.missing(ENOUGH, TWO_WEEKS_LATER)).isEmpty();
        assertThat(NotReached.missing(ENOUGH, TWO_WEEKS_LATER.minusSeconds(1))).containsExactly(FOURTEEN_DAYS);
    }

    @Test
    void two_weeks_are_days_of_london() {
        var beforeTheClocksChange = List.of(
                tried(PHONE, "2026-10-19T09:00:00Z"),
                tried(VISIT, "2026-10-20T15:00:00Z"),
                tried(SMS, "2026-10-21T09:00:00Z"));

        assertThat(NotReached.missing(beforeTheClocksChange, Instant.parse("2026-11-02T09:59:59Z")))
                .containsExactly(FOURTEEN_DAYS);
        assertThat(NotReached.missing(beforeTheClocksChange, Instant.parse("2026-11-02T10:00:00Z")))
                .isEmpty();
    }

    @Test
    void each_thing_that_is_missing_is_named() {
        assertThat(NotReached.missing(ENOUGH.subList(1, 3), Instant.parse("2026-12-01T10:00:00Z")))
                .containsExactly(THREE_TRIES);
        assertThat(NotReached.missing(
                        List.of(
                                tried(PHONE, "2026-11-02T10:00:00Z"),
                                tried(PHONE, "2026-11-02T11:00:00Z"),
                                tried(PHONE, "2026-11-02T11:30:00Z")),
                        TWO_WEEKS_LATER))
                .containsExactlyInAnyOrder(TWO_CHANNELS, TWO_DAYS, TWO_TIMES_OF_DAY);
    }

    @Test
    void a_talk_starts_the_count_anew() {
        var spoke = new ArrayList<>(ENOUGH);
        spoke.add(new Try(PHONE, Outcome.SPOKE, Instant.parse("2026-11-09T10:00:00Z")));

        assertThat(NotReached.missing(spoke, TWO_WEEKS_LATER))
                .containsExactlyInAnyOrder(FOURTEEN_DAYS, THREE_TRIES, TWO_CHANNELS, TWO_DAYS, TWO_TIMES_OF_DAY);
    }

    @Property
    void fewer_than_three_tries_are_never_enough(
            @ForAll @IntRange(max = 2) int tries, @ForAll Channel channel, @ForAll @IntRange(max = 400) int days) {
        var made = new ArrayList<Try>();
        for (var number = 0; number < tries; number++) {
            made.add(new Try(channel, Outcome.NO_ANSWER, FIRST.plusSeconds(number * 100_000L)));
        }

        assertThat(NotReached.missing(made, FIRST.plusSeconds(days * 86_400L))).contains(THREE_TRIES);
    }

    private static Try tried(Channel channel, String at) {
        return new Try(channel, Outcome.NO_ANSWER, Instant.parse(at));
    }
}
