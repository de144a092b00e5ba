package org.whatmatters.directory.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whatmatters.directory.link.LinkCheck.State;

class LinkCheckTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");
    private static final Instant DAY_BEFORE = MONDAY.minus(Duration.ofHours(24));

    @ParameterizedTest(name = "{0}, and then {1}")
    @CsvSource({
        "NOT_LOOKED_AT, WORKS,         WORKS,         720",
        "NOT_LOOKED_AT, NOTHING_THERE, FAILED_ONCE,   24",
        "NOT_LOOKED_AT, NO_ANSWER,     FAILED_ONCE,   24",
        "NOT_LOOKED_AT, NOT_ASKED,     NOT_LOOKED_AT, 720",
        "WORKS,         WORKS,         WORKS,         720",
        "WORKS,         NOTHING_THERE, FAILED_ONCE,   24",
        "WORKS,         NO_ANSWER,     FAILED_ONCE,   24",
        "WORKS,         NOT_ASKED,     NOT_LOOKED_AT, 720",
        "FAILED_ONCE,   WORKS,         WORKS,         720",
        "FAILED_ONCE,   NOTHING_THERE, DEAD,          720",
        "FAILED_ONCE,   NO_ANSWER,     DEAD,          720",
        "FAILED_ONCE,   NOT_ASKED,     NOT_LOOKED_AT, 720",
        "DEAD,          WORKS,         WORKS,         720",
        "DEAD,          NOTHING_THERE, DEAD,          720",
        "DEAD,          NO_ANSWER,     DEAD,          720",
        "DEAD,          NOT_ASKED,     NOT_LOOKED_AT, 720"
    })
    void every_look_from_every_state(State before, Look look, State after, int nextLookInHours) {
        var found = check(before, DAY_BEFORE).after(look, MONDAY);

        assertThat(found.state()).isEqualTo(after);
        assertThat(found.lookAt()).isEqualTo(MONDAY.plus(Duration.ofHours(nextLookInHours)));
    }

    @Test
    void a_second_failure_counts_within_48_hours_and_no_longer() {
        var within = check(State.FAILED_ONCE, MONDAY.minus(Duration.ofDays(2)));
        var tooLate = check(State.FAILED_ONCE, MONDAY.minus(Duration.ofDays(2)).minusMillis(1));

        assertThat(within.after(Look.NO_ANSWER, MONDAY).state()).isEqualTo(State.DEAD);
        assertThat(tooLate.after(Look.NO_ANSWER, MONDAY))
                .isEqualTo(new LinkCheck(State.FAILED_ONCE, MONDAY, MONDAY.plus(Duration.ofHours(24))));
    }

    @ParameterizedTest
    @EnumSource
    void a_look_that_told_nothing_changes_nothing_and_is_made_again_in_an_hour(State before) {
        var putOff = check(before, DAY_BEFORE).putOff(MONDAY);

        assertThat(putOff.state()).isEqualTo(before);
        assertThat(putOff.failedAt()).isEqualTo(check(before, DAY_BEFORE).failedAt());
        assertThat(putOff.lookAt()).isEqualTo(MONDAY.plus(Duration.ofHours(1)));
    }

    @Test
    void what_failed_says_since_when() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkCheck(State.DEAD, null, MONDAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkCheck(State.WORKS, MONDAY, MONDAY));
    }

    @Property
    void nothing_is_dead_before_two_looks_in_a_row_failed(
            @ForAll List<Look> looks, @ForAll @IntRange(min = 1, max = 100) int hoursBetween) {
        var check = check(State.NOT_LOOKED_AT, MONDAY);
        var now = MONDAY;
        var failedInARow = 0;
        for (var look : looks) {
            check = check.after(look, now);
            failedInARow = look == Look.NOTHING_THERE || look == Look.NO_ANSWER ? failedInARow + 1 : 0;

            assertThat(check.state() == State.WORKS).isEqualTo(look == Look.WORKS);
            assertThat(check.state() == State.DEAD).isEqualTo(failedInARow > 1 && hoursBetween <= 48);
            assertThat(check.lookAt()).isAfter(now);
            now = now.plus(Duration.ofHours(hoursBetween));
        }
    }

    private static LinkCheck check(State state, Instant failedAt) {
        return switch (state) {
            case NOT_LOOKED_AT, WORKS -> new LinkCheck(state, null, MONDAY);
            case FAILED_ONCE, DEAD -> new LinkCheck(state, failedAt, MONDAY);
        };
    }
}
