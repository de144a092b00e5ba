package org.whatmatters.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReopeningWindowTest {

    private static final Instant ENDED = Instant.parse("2026-10-01T10:00:00Z");

    @Test
    void any_end_can_be_undone_for_28_days_of_london() {
        // The clocks change in between: eleven in the morning is an hour later by then.
        assertThat(ReopeningWindow.lastMoment(ENDED, EndingReason.SUPPORT_GIVEN, null))
                .isEqualTo(Instant.parse("2026-10-29T11:00:00Z"));
    }

    @Test
    void whoever_could_not_be_reached_comes_back_for_six_months() {
        assertThat(ReopeningWindow.lastMoment(ENDED, EndingReason.COULD_NOT_CONTACT, null))
                .isEqualTo(Instant.parse("2027-04-01T10:00:00Z"));
    }

    @Test
    void whoever_said_not_now_has_28_days_from_the_day_on_which_they_are_asked_again() {
        assertThat(ReopeningWindow.lastMoment(ENDED, EndingReason.NOT_NOW, LocalDate.parse("2027-01-04")))
                .isEqualTo(Instant.parse("2027-02-01T23:59:59Z"));
        assertThat(ReopeningWindow.lastMoment(ENDED, EndingReason.NOT_NOW, LocalDate.parse("2026-10-02")))
                .isEqualTo(Instant.parse("2026-10-30T23:59:59Z"));
    }
}
