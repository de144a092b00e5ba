package org.whatmatters.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.MONDAY_10AM;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.Standing.Names;
import org.whatmatters.referral.lifecycle.Standing.OpenOffer;
import org.whatmatters.referral.lifecycle.Standing.Promised;
import org.whatmatters.referral.lifecycle.WhoHasTheBall.Reader;

class WhoHasTheBallTest {

    private static final List<Instant> NONE = List.of();

    private final WhoHasTheBall whoHasTheBall = new WhoHasTheBall(new WorkingDays(Set.of()));

    static Stream<Arguments> everyStage() {
        return Stream.of(
                arguments(
                        standing(Stage.SUBMITTED, null, null, NONE, List.of()),
                        "We are looking for the team that works near you."),
                arguments(
                        standing(Stage.SUBMITTED, "Harrowdale Link Workers", null, NONE, List.of()),
                        "Harrowdale Link Workers decides by Thursday 26 November."),
                arguments(
                        standing(Stage.ACCEPTED, "Harrowdale Link Workers", null, NONE, List.of()),
                        "Harrowdale Link Workers chooses a worker by Tuesday 24 November."),
                arguments(
                        standing(Stage.ASSIGNED, "Harrowdale Link Workers", "Sam Reed", NONE, List.of()),
                        "Sam Reed rings you by Thursday 26 November."),
                arguments(
                        standing(
                                Stage.ACTIVE,
                                "Harrowdale Link Workers",
                                "Sam Reed",
                                List.of(
                                        MONDAY_10AM.minus(Duration.ofDays(3)),
                                        MONDAY_10AM.plus(Duration.ofDays(8)),
                                        MONDAY_10AM.plus(Duration.ofDays(20))),
                                List.of(new OpenOffer("Green Gate Gardens", MONDAY_10AM, 5, 10))),
                        "Sam Reed talks with you on Tuesday 1 December at 10am."),
                arguments(
                        standing(
                                Stage.ACTIVE,
                                "Harrowdale Link Workers",
                                "Sam Reed",
                                NONE,
                                List.of(new OpenOffer("Green Gate Gardens", MONDAY_10AM, 5, 10))),
                        "Green Gate Gardens answers by Monday 30 November."),
                arguments(
                        standing(Stage.ACTIVE, "Harrowdale Link Workers", "Sam Reed", NONE, List.of()),
                        "Sam Reed plans the next step with you by Monday 30 November."),
                arguments(
                        standing(Stage.ENDED, "Harrowdale Link Workers", null, NONE, List.of()),
                        "This referral has ended: nobody has to do anything."));
    }

    @ParameterizedTest
    @MethodSource("everyStage")
    void one_sentence_says_who_does_what_by_when(Standing standing, String sentence) {
        assertThat(whoHasTheBall.of(standing, Reader.PERSON, MONDAY_10AM).sentence())
                .isEqualTo(sentence);
    }

    @Test
    void a_worker_reads_it_about_the_person() {
        var standing = standing(Stage.ASSIGNED, "Harrowdale Link Workers", "Sam Reed", NONE, List.of());

        assertThat(whoHasTheBall.of(standing, Reader.STAFF, MONDAY_10AM))
                .isEqualTo(new Ball(
                        "Sam Reed rings the person by Thursday 26 November.",
                        "Sam Reed",
                        LocalDate.parse("2026-11-26")));
    }

    @Test
    void a_missed_promise_apologises_and_names_a_new_day() {
        var standing = standing(Stage.ASSIGNED, "Harrowdale Link Workers", "Sam Reed", NONE, List.of());
        var fridayAfter = Instant.parse("2026-11-27T09:00:00Z");

        assertThat(whoHasTheBall.of(standing, Reader.PERSON, fridayAfter))
                .isEqualTo(new Ball(
                        "We are sorry: this is late. Sam Reed rings you by Monday 30 November.",
                        "Sam Reed",
                        LocalDate.parse("2026-11-30")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T23:59:59Z, Green Gate Gardens answers by Monday 30 November.",
        "2026-12-01T00:00:00Z, We are sorry: this is late. Green Gate Gardens answers by Monday 7 December.",
        "2026-12-08T00:00:00Z, We are sorry: this is late. Green Gate Gardens answers by Wednesday 9 December.",
    })
    void an_answer_that_is_late_is_promised_again_until_the_offer_goes_back(Instant now, String sentence) {
        var standing = standing(
                Stage.ACTIVE,
                "Harrowdale Link Workers",
                "Sam Reed",
                NONE,
                List.of(new OpenOffer("Green Gate Gardens", MONDAY_10AM, 5, 10)));

        assertThat(whoHasTheBall.of(standing, Reader.PERSON, now).sentence()).isEqualTo(sentence);
    }

    @Test
    void a_host_of_other_days_promises_by_its_own() {
        var offers = List.of(new OpenOffer("Green Gate Gardens", MONDAY_10AM, 1, 2));
        var standing = standing(Stage.ACTIVE, "Harrowdale Link Workers", "Sam Reed", NONE, offers);

        assertThat(whoHasTheBall.of(standing, Reader.PERSON, MONDAY_10AM).by()).isEqualTo("2026-11-24");
    }

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, 2026-11-23, Tara Lowe rings you by Thursday 26 November.",
        "ACTIVE, 2026-11-23, Tara Lowe plans the next step with you by Monday 30 November.",
    })
    void whoever_stands_in_does_what_the_worker_would(Stage stage, LocalDate until, String sentence) {
        var standing = covered(stage, until, null, NONE);

        assertThat(whoHasTheBall.of(standing, Reader.PERSON, MONDAY_10AM).sentence())
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, Sam Reed", "2026-12-01, Tara Lowe"})
    void an_appointment_is_of_whoever_is_there_on_its_day(LocalDate until, String holder) {
        var standing = covered(Stage.ACTIVE, until, null, List.of(Instant.parse("2026-12-01T10:00:00Z")));

        assertThat(whoHasTheBall.of(standing, Reader.PERSON, MONDAY_10AM).holder())
                .isEqualTo(holder);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-14, Sam Reed", "2026-11-25, Tara Lowe", "2026-11-20, Tara Lowe"})
    void what_is_paused_is_of_whoever_is_there_on_the_day_on_which_it_goes_on(LocalDate goesOn, String holder) {
        var standing = covered(Stage.PAUSED, LocalDate.parse("2026-11-25"), new Promised(goesOn, false), NONE);

        assertThat(whoHasTheBall.of(standing, Reader.PERSON, MONDAY_10AM).holder())
                .isEqualTo(holder);
    }

    private static Standing covered(
            Stage stage, LocalDate until, @Nullable Promised promised, List<Instant> appointments) {
        var names = new Names("Fire and Rescue", "Link Workers", "Sam Reed", new Standing.Cover("Tara Lowe", until));
        return new Standing(stage, MONDAY_10AM, names, null, promised, appointments, List.of());
    }

    private static Standing standing(
            Stage stage,
            @Nullable String host,
            @Nullable String worker,
            List<Instant> appointments,
            List<OpenOffer> offers) {
        return standing(stage, host, worker, null, appointments, offers);
    }

    private static Standing standing(
            Stage stage,
            @Nullable String host,
            @Nullable String worker,
            @Nullable Promised promised,
            List<Instant> appointments,
            List<OpenOffer> offers) {
        var names = new Names("Fire and Rescue", host, worker);
        return new Standing(stage, MONDAY_10AM, names, null, promised, appointments, offers);
    }

    private static Standing promised(Stage stage, String day, boolean wasMissed) {
        return standing(
                stage,
                "Harrowdale Link Workers",
                "Sam Reed",
                new Promised(LocalDate.parse(day), wasMissed),
                NONE,
                List.of());
    }

    static Stream<Arguments> everyPromise() {
        return Stream.of(
                arguments(
                        standing(Stage.INFORMATION_ASKED, "Harrowdale Link Workers", null, NONE, List.of()),
                        "Fire and Rescue answers a question by Monday 7 December."),
                arguments(
                        promised(Stage.WAITING, "2026-12-14", false),
                        "Harrowdale Link Workers has somebody free for you by Monday 14 December."),
                arguments(
                        promised(Stage.WAITING, "2026-12-14", true),
                        "We are sorry: it takes longer than we said. Harrowdale Link Workers has somebody free for you by"
                                + " Monday 14 December."),
                arguments(
                        promised(Stage.WAITING, "2026-11-20", false),
                        "We are sorry: this is late. Harrowdale Link Workers tells you a new day by Tuesday 24"
                                + " November."),
                arguments(
                        promised(Stage.PAUSED, "2026-12-14", false),
                        "This is paused. Sam Reed is in touch with you again by Monday 14 December."),
                arguments(
                        promised(Stage.PAUSED, "2026-11-20", false),
                        "This is paused. We are sorry: this is late. Sam Reed is in touch with you again by Tuesday 24"
                                + " November."),
                arguments(
                        promised(Stage.ENDED, "2026-12-14", false),
                        "Harrowdale Link Workers asks you again by Monday 14 December."));
    }

    @ParameterizedTest
    @MethodSource("everyPromise")
    void a_day_that_somebody_named_stands_in_the_sentence(Standing standing, String sentence) {
        assertThat(whoHasTheBall.of(standing, Reader.PERSON, MONDAY_10AM).sentence())
                .isEqualTo(sentence);
    }

    @Test
    void whoever_helps_is_not_told_who_referred() {
        var asked = standing(Stage.INFORMATION_ASKED, "Harrowdale Link Workers", null, NONE, List.of());

        assertThat(whoHasTheBall.of(asked, Reader.PROXY, MONDAY_10AM).sentence())
                .isEqualTo("The team that asked for support answers a question by Monday 7 December.");
    }
}
