package org.whatmatters.referral.offerlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodesTest {

    private static final Instant MONDAY_10AM = Instant.parse("2026-03-02T10:00:00Z");

    /// What somebody with a link may do, each after so many seconds.
    enum Act {
        ASK,
        TYPE_WRONG,
        TYPE_RIGHT
    }

    record Step(Act act, long after) {}

    /// What a life of a link came to.
    record Lived(List<Instant> sent, List<Try> tries) {

        long tries(int code, boolean right) {
            return tries.stream()
                    .filter(one -> one.code() == code && one.right() == right)
                    .count();
        }
    }

    /// One typing.
    ///
    /// @param code which of those that were sent
    record Try(int code, boolean right, Instant at) {}

    @Provide
    Arbitrary<List<Step>> lives() {
        var acts = Arbitraries.of(Act.ASK, Act.ASK, Act.TYPE_WRONG, Act.TYPE_RIGHT);
        var pauses = Arbitraries.of(0L, 1L, 20L, 60L, 300L, 600L, 1_300L, 3_600L, 20_000L);
        return acts.flatMap(act -> pauses.map(after -> new Step(act, after)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(80);
    }

    @Property
    void a_phone_is_never_texted_more_codes_than_it_should_be(@ForAll("lives") List<Step> life) {
        var sent = live(life).sent();

        for (var at : sent) {
            assertThat(within(sent, at, Duration.ofMinutes(1))).isOne();
            assertThat(within(sent, at, Duration.ofHours(1))).isLessThanOrEqualTo(Codes.MOST_IN_AN_HOUR);
            assertThat(within(sent, at, Duration.ofDays(1))).isLessThanOrEqualTo(Codes.MOST_IN_A_DAY);
        }
    }

    @Property
    void each_code_opens_once_within_ten_minutes_and_after_three_wrong_tries_never(@ForAll("lives") List<Step> life) {
        var lived = live(life);

        for (var one : lived.tries()) {
            assertThat(one.at()).isBefore(lived.sent().get(one.code()).plus(Codes.GOOD_FOR));
        }
        for (var code = 0; code < lived.sent().size(); code++) {
            assertThat(lived.tries(code, true)).isLessThanOrEqualTo(1);
            assertThat(lived.tries(code, false)).isLessThanOrEqualTo(Codes.TRIES);
        }
    }

    @Property
    void of_a_code_that_was_typed_wrongly_three_times_nothing_more_is_heard(@ForAll("lives") List<Step> life) {
        var tries = live(life).tries();

        for (var code : tries.stream().map(Try::code).distinct().toList()) {
            var rights = tries.stream()
                    .filter(one -> one.code() == code)
                    .map(Try::right)
                    .toList();
            assertThat(rights.indexOf(true)).isIn(-1, rights.size() - 1);
            assertThat(rights).hasSizeLessThanOrEqualTo(Codes.TRIES);
        }
    }

    @Property
    void when_the_next_may_be_texted_it_is_and_not_a_moment_before(@ForAll("lives") List<Step> life) {
        var codes = Codes.none();
        var now = MONDAY_10AM;
        for (var step : life) {
            now = now.plusSeconds(step.after());
            var next = codes.nextAt(now);
            if (next.isPresent()) {
                assertThat(next.get()).isAfter(now);
                assertThat(codes.nextAt(next.get())).isEmpty();
                assertThat(codes.nextAt(next.get().minusMillis(1))).isPresent();
            } else {
                codes = codes.send(now);
            }
        }
    }

    private static Lived live(List<Step> life) {
        var lived = new Lived(new ArrayList<>(), new ArrayList<>());
        var codes = Codes.none();
        var now = MONDAY_10AM;
        for (var step : life) {
            now = now.plusSeconds(step.after());
            if (step.act() == Act.ASK) {
                if (codes.nextAt(now).isEmpty()) {
                    codes = codes.send(now);
                    lived.sent().add(now);
                }
            } else if (codes.mayBeTried(now)) {
                var right = step.act() == Act.TYPE_RIGHT;
                codes = codes.tried(right, now);
                lived.tries().add(new Try(lived.sent().size() - 1, right, now));
            }
        }
        return lived;
    }

    private static long within(List<Instant> moments, Instant upTo, Duration span) {
        return moments.stream()
                .filter(at -> !at.isAfter(upTo) && at.plus(span).isAfter(upTo))
                .count();
    }

    @Test
    void another_code_makes_the_one_before_good_for_nothing_and_brings_new_tries() {
        var once = Codes.none().send(MONDAY_10AM).tried(false, MONDAY_10AM.plusSeconds(5));
        assertThat(once.triesLeft(MONDAY_10AM.plusSeconds(5))).isEqualTo(2);

        var again = once.send(MONDAY_10AM.plusSeconds(60));

        assertThat(again.triesLeft(MONDAY_10AM.plusSeconds(61))).isEqualTo(3);
    }

    @Test
    void before_the_first_code_and_after_the_last_try_nothing_can_be_tried() {
        var third = MONDAY_10AM.plusSeconds(3);
        var spent = Codes.none()
                .send(MONDAY_10AM)
                .tried(false, third)
                .tried(false, third)
                .tried(false, third);

        assertThat(Codes.none().mayBeTried(MONDAY_10AM)).isFalse();
        assertThat(spent.mayBeTried(third)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> spent.tried(true, third));
        assertThatIllegalStateException().isThrownBy(() -> spent.send(third));
    }
}
