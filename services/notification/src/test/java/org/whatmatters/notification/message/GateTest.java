package org.whatmatters.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.notification.message.MessageFixtures.JUNE;
import static org.whatmatters.notification.message.MessageFixtures.JUNES_MOBILE;
import static org.whatmatters.notification.message.MessageFixtures.MONDAY_9AM;
import static org.whatmatters.notification.message.MessageFixtures.anAppointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.notification.message.Verdict.Drop;
import org.whatmatters.notification.message.Verdict.Expire;
import org.whatmatters.notification.message.Verdict.Hold;
import org.whatmatters.notification.message.Verdict.Send;
import org.whatmatters.notification.message.Verdict.Wait;
import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.people.PhoneNumber;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.PhoneNumber.NotAUkMobile;
import org.whatmatters.notification.people.PhoneNumber.NotGiven;
import org.whatmatters.notification.people.Reach;
import org.whatmatters.notification.people.SafeToText;

class GateTest {

    private static final Gate GATE =
            new Gate(new SendingHours.Daily(LocalTime.of(8, 0), LocalTime.of(20, 0)), 2, Set.of("SAFETY"));
    private static final List<PhoneNumber> NUMBERS =
            List.of(new Mobile(JUNES_MOBILE), new NotAUkMobile(), new NotGiven());
    private static final Map<String, Instant> HOURS =
            Map.of("at nine", MONDAY_9AM, "at night", MONDAY_9AM.plus(Duration.ofHours(14)));

    private static Verdict decide(@Nullable Reach reach, Instant now) {
        return GATE.decide(anAppointment(), new Circumstances(reach, false, false, false, List.of()), now);
    }

    static Stream<Arguments> everyAnswerNumberAndHour() {
        return Arrays.stream(SafeToText.values())
                .flatMap(texting -> NUMBERS.stream()
                        .flatMap(number -> HOURS.keySet().stream().map(hour -> Arguments.of(texting, number, hour))));
    }

    /// The whole table: of its eighteen rows exactly one sends.
    @ParameterizedTest(name = "texting {0}, {1}, {2}")
    @MethodSource("everyAnswerNumberAndHour")
    void only_a_yes_with_a_uk_mobile_by_day_is_sent(SafeToText texting, PhoneNumber number, String hour) {
        var verdict = decide(new Reach(texting, number, "", false), HOURS.getOrDefault(hour, MONDAY_9AM));

        if (texting == SafeToText.YES && number instanceof Mobile && hour.equals("at nine")) {
            assertThat(verdict).isEqualTo(new Send(JUNES_MOBILE));
        } else {
            assertThat(verdict).isInstanceOf(Hold.class);
            assertThat(((Hold) verdict).reason()).isEqualTo(reason(texting, number));
        }
    }

    private static HoldReason reason(SafeToText texting, PhoneNumber number) {
        return switch (texting) {
            case NO -> HoldReason.TEXTING_NOT_SAFE;
            case UNKNOWN -> HoldReason.TEXTING_NOT_ASKED;
            case YES ->
                switch (number) {
                    case NotGiven _ -> HoldReason.NO_NUMBER;
                    case NotAUkMobile _ -> HoldReason.NOT_A_UK_MOBILE;
                    case Mobile _ -> HoldReason.QUIET_HOURS;
                };
        };
    }

    @Test
    void a_person_of_whom_nothing_is_known_is_not_texted() {
        assertThat(decide(null, MONDAY_9AM))
                .isEqualTo(new Hold(
                        HoldReason.NO_PROFILE, anAppointment().notAfter().plusMillis(1)));
    }

    @Test
    void nothing_is_sent_before_its_time_or_after_it() {
        assertThat(decide(JUNE, MONDAY_9AM.minusMillis(1))).isEqualTo(new Wait(MONDAY_9AM));
        assertThat(decide(JUNE, anAppointment().notAfter().plusMillis(1))).isEqualTo(new Expire());
        assertThat(decide(null, anAppointment().notAfter().plusMillis(1))).isEqualTo(new Expire());
    }

    /// Summer time begins on 29 March 2026.
    @ParameterizedTest(name = "{0} opens at {1}")
    @CsvSource({
        "2026-03-02T20:00:00Z, 2026-03-03T08:00:00Z",
        "2026-03-03T07:59:59Z, 2026-03-03T08:00:00Z",
        "2026-03-28T21:00:00Z, 2026-03-29T07:00:00Z",
        "2026-03-29T06:59:59Z, 2026-03-29T07:00:00Z",
        "2026-10-24T19:00:00Z, 2026-10-25T08:00:00Z"
    })
    void the_hours_are_those_on_the_wall_in_london(Instant now, Instant opening) {
        var hours = new SendingHours.Daily(LocalTime.of(8, 0), LocalTime.of(20, 0));

        assertThat(hours.closedUntil(now)).contains(opening);
        assertThat(hours.closedUntil(opening)).isEmpty();
    }

    @Test
    void after_a_stop_only_what_is_essential_goes_out() {
        var stopped = new Circumstances(JUNE, false, true, false, List.of());

        assertThat(GATE.decide(anAppointment(), stopped, MONDAY_9AM)).isInstanceOf(Hold.class);
        assertThat(new Gate(GATE.hours(), 2, Set.of("APPOINTMENT")).decide(anAppointment(), stopped, MONDAY_9AM))
                .isEqualTo(new Send(JUNES_MOBILE));
    }

    @Test
    void a_text_from_an_organisation_that_the_person_said_no_to_is_dropped_whatever_else_holds() {
        var refused = new Circumstances(null, true, true, true, List.of());

        assertThat(GATE.decide(anAppointment(), refused, MONDAY_9AM)).isEqualTo(new Drop());
    }

    @Test
    void nobody_is_texted_once_somebody_said_that_they_have_died() {
        var reach = new Reach(SafeToText.YES, new Mobile(JUNES_MOBILE), "en", true);

        assertThat(decide(reach, MONDAY_9AM))
                .extracting(verdict -> ((Hold) verdict).reason())
                .isEqualTo(HoldReason.MAY_HAVE_DIED);
    }

    @Test
    void a_number_that_is_gone_gets_nothing() {
        var gone = new Circumstances(JUNE, false, false, true, List.of());

        assertThat(GATE.decide(anAppointment(), gone, MONDAY_9AM))
                .isEqualTo(new Hold(
                        HoldReason.NUMBER_FAILED, anAppointment().notAfter().plusMillis(1)));
    }

    @Test
    void nobody_is_silently_texted_in_a_language_they_did_not_choose() {
        var reach = new Reach(SafeToText.YES, new Mobile(JUNES_MOBILE), "pl", false);

        assertThat(decide(reach, MONDAY_9AM))
                .extracting(verdict -> ((Hold) verdict).reason())
                .isEqualTo(HoldReason.LANGUAGE_NOT_OFFERED);
    }

    @Test
    void the_third_message_of_a_week_waits_until_the_first_is_a_week_old() {
        var thursday = MONDAY_9AM.minus(Duration.ofDays(4));
        var saturday = MONDAY_9AM.minus(Duration.ofDays(2));
        var full = new Circumstances(JUNE, false, false, false, List.of(thursday, saturday));

        assertThat(GATE.decide(anAppointment(), full, MONDAY_9AM))
                .isEqualTo(new Hold(HoldReason.WEEKLY_LIMIT, thursday.plus(Duration.ofDays(7))));
        assertThat(GATE.decide(anAppointment(), full, MONDAY_9AM.plus(Duration.ofDays(3))))
                .isEqualTo(new Send(JUNES_MOBILE));
    }

    @Test
    void a_group_is_asked_as_often_as_people_choose_it_and_a_person_twice_a_week() {
        var two = List.of(MONDAY_9AM.minus(Duration.ofHours(2)), MONDAY_9AM.minus(Duration.ofHours(1)));

        assertThat(GATE.decide(toAGroup("GROUP_OFFER"), group(two), MONDAY_9AM)).isEqualTo(new Send(JUNES_MOBILE));
        assertThat(GATE.decide(anAppointment(), new Circumstances(JUNE, false, false, false, two), MONDAY_9AM))
                .isInstanceOf(Hold.class);
    }

    @Test
    void a_group_s_phone_gets_ten_texts_in_a_day_codes_among_them() {
        var first = MONDAY_9AM.minus(Duration.ofHours(20));
        var ten = IntStream.range(0, Gate.TO_A_GROUP_IN_A_DAY)
                .mapToObj(hour -> first.plus(Duration.ofHours(hour)))
                .toList();

        for (var purpose : List.of("GROUP_OFFER", "GROUP_CODE")) {
            assertThat(GATE.decide(toAGroup(purpose), group(ten), MONDAY_9AM))
                    .isEqualTo(new Hold(HoldReason.DAILY_LIMIT, first.plus(Duration.ofDays(1))));
            assertThat(GATE.decide(toAGroup(purpose), group(ten), first.plus(Duration.ofDays(1))))
                    .isEqualTo(new Send(JUNES_MOBILE));
        }
    }

    @Test
    void an_offer_waits_for_the_morning_and_the_code_that_somebody_waits_for_does_not() {
        var night = MONDAY_9AM.plus(Duration.ofHours(14));

        assertThat(GATE.decide(toAGroup("GROUP_OFFER"), group(List.of()), night))
                .extracting(verdict -> ((Hold) verdict).reason())
                .isEqualTo(HoldReason.QUIET_HOURS);
        assertThat(GATE.decide(toAGroup("GROUP_CODE"), group(List.of()), night)).isEqualTo(new Send(JUNES_MOBILE));
    }

    @Test
    void a_person_s_phone_gets_nothing_at_night_whatever_it_is_called() {
        var night = MONDAY_9AM.plus(Duration.ofHours(14));

        assertThat(GATE.decide(toAGroup("GROUP_CODE"), new Circumstances(JUNE, false, false, false, List.of()), night))
                .extracting(verdict -> ((Hold) verdict).reason())
                .isEqualTo(HoldReason.QUIET_HOURS);
    }

    @Test
    void a_stop_a_dead_number_and_a_no_to_texting_hold_for_a_group_s_phone_too() {
        var notSafe = new Reach(SafeToText.NO, new Mobile(JUNES_MOBILE), "en", false);
        var held = List.of(
                new Circumstances(JUNE, false, true, false, List.of(), true),
                new Circumstances(JUNE, false, false, true, List.of(), true),
                new Circumstances(notSafe, false, false, false, List.of(), true));

        for (var purpose : List.of("GROUP_OFFER", "GROUP_CODE")) {
            assertThat(held)
                    .extracting(one -> GATE.decide(toAGroup(purpose), one, MONDAY_9AM))
                    .extracting(verdict -> ((Hold) verdict).reason())
                    .containsExactly(HoldReason.STOPPED, HoldReason.NUMBER_FAILED, HoldReason.TEXTING_NOT_SAFE);
        }
    }

    private static Circumstances group(List<Instant> lately) {
        return new Circumstances(JUNE, false, false, false, lately, true);
    }

    private static Request toAGroup(String purpose) {
        return new Request(
                new UUID(2, 1),
                new Addressee.Phone(new NumberId(new UUID(2, 2))),
                new UUID(2, 3),
                "group-asked",
                Map.of("host", "Link Workers", "link", "http://localhost:8080/answer/x"),
                purpose,
                MONDAY_9AM.minus(Duration.ofDays(1)),
                MONDAY_9AM.plus(Duration.ofDays(10)));
    }
}
