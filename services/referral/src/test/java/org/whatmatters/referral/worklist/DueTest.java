package org.whatmatters.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Standing;
import org.whatmatters.referral.lifecycle.WhoHasTheBall;

class DueTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Due.Asked NOTHING_ASKED = new Due.Asked(false, false);
    private static final WhoHasTheBall BALL = new WhoHasTheBall(new WorkingDays(Set.of()));

    @ParameterizedTest(name = "{0} since {1}, promised {2}, talked {3}: {4}")
    @CsvSource({
        "WAITING, 2026-11-20, 2026-12-14, , ",
        "WAITING, 2026-10-27, 2026-12-14, , ",
        "WAITING, 2026-10-26, 2026-12-14, , CHECK_IN",
        "WAITING, 2026-10-01, 2026-12-14, 2026-10-27, ",
        "WAITING, 2026-10-01, 2026-12-14, 2026-10-26, CHECK_IN",
        "WAITING, 2026-11-20, 2026-11-23, , ",
        "WAITING, 2026-11-01, 2026-11-22, , NAME_NEW_DAY",
        "PAUSED, 2026-11-01, 2026-11-24, , ",
        "PAUSED, 2026-11-01, 2026-11-23, , RESUME",
        "ENDED, 2026-11-01, 2026-11-24, , ",
        "ENDED, 2026-11-01, 2026-11-23, , OFFER_AGAIN",
        "ENDED, 2026-11-01, , , ",
        "ACTIVE, 2026-01-01, , , ",
        "ASSIGNED, 2026-01-01, , , ",
        "ACCEPTED, 2026-01-01, , , ",
        "SUBMITTED, 2026-01-01, , , ",
        "INFORMATION_ASKED, 2026-01-01, , , ",
    })
    void what_waits_is_due_on_its_day(
            Stage stage, LocalDate since, @Nullable LocalDate promised, @Nullable LocalDate talk, @Nullable Due due) {
        assertThat(Due.of(standing(stage, since, promised, talk), NOTHING_ASKED, 4, BALL, NOW))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"WAITING", "ACTIVE", "PAUSED", "ACCEPTED"})
    void a_team_that_wants_it_back_comes_first(Stage stage) {
        var standing = standing(stage, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"), null);

        assertThat(Due.of(standing, new Due.Asked(true, true), 4, BALL, NOW)).isEqualTo(Due.ANSWER_WITHDRAWAL);
    }

    @ParameterizedTest
    @CsvSource({"WAITING", "ACTIVE", "PAUSED", "ACCEPTED"})
    void then_a_team_that_wants_an_answer_changed(Stage stage) {
        var standing = standing(stage, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"), null);

        assertThat(Due.of(standing, new Due.Asked(false, true), 4, BALL, NOW)).isEqualTo(Due.DECIDE_AMENDMENT);
    }

    @Test
    void nothing_is_decided_of_what_has_ended() {
        var ended = standing(Stage.ENDED, LocalDate.parse("2026-01-01"), null, null);

        assertThat(Due.of(ended, new Due.Asked(true, true), 4, BALL, NOW)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2, 2026-11-10, ", "2, 2026-11-09, CHECK_IN", "6, 2026-10-13, ", "6, 2026-10-12, CHECK_IN"})
    void a_host_asks_those_who_wait_after_its_own_weeks(int weeks, LocalDate since, @Nullable Due due) {
        var waiting = standing(Stage.WAITING, since, LocalDate.parse("2026-12-14"), null);

        assertThat(Due.of(waiting, NOTHING_ASKED, weeks, BALL, NOW)).isEqualTo(due);
    }

    @ParameterizedTest(name = "asked on {0}, at {1}: {2}")
    @CsvSource({
        "2026-11-16, 2026-11-23T23:59:59Z, ",
        "2026-11-16, 2026-11-24T00:00:00Z, ASK_PROVIDER",
    })
    void whoever_was_offered_somebody_and_says_nothing_is_asked_after_five_working_days(
            LocalDate madeOn, Instant now, @Nullable Due due) {
        var longAgo = LocalDate.parse("2026-01-01");
        var offer = new Standing.OpenOffer("Green Gate Gardens", noon(madeOn), 5, 10);

        assertThat(Due.of(standing(Stage.ACTIVE, longAgo, null, null, offer), NOTHING_ASKED, 4, BALL, now))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}, an open appointment at {1}: {2}")
    @CsvSource({
        "ASSIGNED, 2026-11-23T10:00:00Z, SAY_WHO_CAME",
        "ACTIVE, 2026-11-23T09:00:00Z, SAY_WHO_CAME",
        "ACTIVE, 2026-11-23T10:00:01Z, ",
        "PAUSED, 2026-11-23T09:00:00Z, SAY_WHO_CAME",
        "WAITING, 2026-11-23T09:00:00Z, ",
        "ENDED, 2026-11-23T09:00:00Z, ",
    })
    void an_appointment_that_has_begun_waits_for_somebody_to_say_who_came(
            Stage stage, Instant start, @Nullable Due due) {
        var promised = stage == Stage.ACTIVE || stage == Stage.ASSIGNED ? null : LocalDate.parse("2026-12-14");
        var standing = standing(stage, LocalDate.parse("2026-11-20"), promised, null, List.of(start), List.of());

        assertThat(Due.of(standing, NOTHING_ASKED, 4, BALL, NOW)).isEqualTo(due);
    }

    private static Standing standing(
            Stage stage,
            LocalDate since,
            @Nullable LocalDate promised,
            @Nullable LocalDate talk,
            Standing.OpenOffer... offers) {
        return standing(stage, since, promised, talk, List.of(), List.of(offers));
    }

    private static Standing standing(
            Stage stage,
            LocalDate since,
            @Nullable LocalDate promised,
            @Nullable LocalDate talk,
            List<Instant> appointments,
            List<Standing.OpenOffer> offers) {
        return new Standing(
                stage,
                noon(since),
                new Standing.Names("Fire and Rescue", "Link Workers", "Sam Reed"),
                talk == null ? null : noon(talk),
                promised == null ? null : new Standing.Promised(promised, false),
                appointments,
                offers);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    }
}
