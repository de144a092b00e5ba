package org.whatmatters.referral.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.referral.calendar.WorkingHours.Hours;

class WorkingHoursTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration AT_LEAST = Duration.ofMinutes(20);

    /// Christmas of 2026 and the Monday that stands in for Boxing Day.
    private static final WorkingDays ENGLAND =
            new WorkingDays(Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-28")));

    private final WorkingHours usual = new WorkingHours(ENGLAND, Working.USUAL.hours());

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59Z, false",
        "2026-11-23T09:00:00Z, true",
        "2026-11-23T16:59:59Z, true",
        "2026-11-23T17:00:00Z, false",
        "2026-11-21T12:00:00Z, false", // a Saturday
        "2026-12-25T12:00:00Z, false", // Christmas
        "2026-07-01T08:00:00Z, true", // nine o'clock in summer
        "2026-07-01T16:00:00Z, false",
    })
    void somebody_is_at_work_from_nine_to_five_on_a_working_day_in_London(Instant moment, boolean isWithin) {
        assertThat(usual.isWithin(moment)).isEqualTo(isWithin);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00Z, 2026-11-23T11:00:00Z",
        "2026-11-23T16:30:00Z, 2026-11-24T09:30:00Z",
        "2026-11-20T16:30:00Z, 2026-11-23T09:30:00Z", // over a weekend
        "2026-12-24T16:30:00Z, 2026-12-29T09:30:00Z", // over Christmas
        "2026-10-23T15:30:00Z, 2026-10-26T09:30:00Z", // the clocks go back: half past four in summer, half past nine in
        // winter
        "2026-03-27T16:30:00Z, 2026-03-30T08:30:00Z", // and forward
    })
    void an_hour_of_work_passes_only_while_somebody_works(Instant from, Instant until) {
        assertThat(usual.hourAfter(from)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-24T16:00:00Z",
        "2026-11-23, 2026-11-20T16:00:00Z", // for a Monday, it is on Friday
        "2026-12-27, 2026-12-24T16:00:00Z",
        "2026-12-29, 2026-12-24T16:00:00Z",
        "2026-07-02, 2026-07-01T15:00:00Z",
    })
    void the_last_hour_before_a_day_is_that_of_the_last_day_on_which_somebody_works(LocalDate day, Instant begins) {
        assertThat(usual.lastHourBefore(day)).isEqualTo(begins);
    }

    @Test
    void on_the_eve_of_christmas_the_last_hour_has_begun_for_all_who_leave_until_work_begins_again() {
        assertThat(usual.lastHourHasBegunFor(Instant.parse("2026-12-24T15:59:59Z")))
                .isEqualTo("2026-12-24");
        assertThat(usual.lastHourHasBegunFor(Instant.parse("2026-12-24T16:00:00Z")))
                .isEqualTo("2026-12-29");
    }

    @ParameterizedTest
    @CsvSource({"24, false", "48, false", "72, true"})
    void on_friday_night_somebody_works_again_within_three_days(int hours, boolean works) {
        assertThat(usual.worksWithin(Duration.ofHours(hours), Instant.parse("2026-11-20T17:30:00Z")))
                .isEqualTo(works);
    }

    @Test
    void a_day_of_less_than_an_hour_is_all_last_hour() {
        var shortDay = Map.of(DayOfWeek.MONDAY, new Hours(LocalTime.of(9, 0), LocalTime.of(9, 20)));

        assertThat(new WorkingHours(ENGLAND, shortDay).lastHourBefore(LocalDate.parse("2026-11-27")))
                .isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Provide
    Arbitrary<WorkingHours> anyHours() {
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), dayHours())
                .ofMinSize(1)
                .map(week -> new WorkingHours(ENGLAND, new HashMap<>(week)));
    }

    private static Arbitrary<Hours> dayHours() {
        var minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        return Combinators.combine(minutes, minutes)
                .as((one, other) -> new Hours(
                        LocalTime.ofSecondOfDay(Math.min(one, other) * 60L),
                        LocalTime.ofSecondOfDay(Math.max(one, other) * 60L)))
                .filter(hours -> Duration.between(hours.opens(), hours.closes()).compareTo(AT_LEAST) >= 0);
    }

    /// Whole minutes around both changes of the clocks and Christmas.
    @Provide
    Arbitrary<Instant> moments() {
        var weeks = Arbitraries.of("2026-03-26T00:00:00Z", "2026-10-22T00:00:00Z", "2026-12-22T00:00:00Z");
        var minutes = Arbitraries.integers().between(0, 8 * 24 * 60);
        return Combinators.combine(weeks, minutes)
                .as((week, at) -> Instant.parse(week).plus(MINUTE.multipliedBy(at)));
    }

    @Property(tries = 200)
    void between_a_moment_and_when_an_hour_of_work_has_passed_lie_sixty_working_minutes(
            @ForAll("anyHours") WorkingHours hours, @ForAll("moments") Instant from) {
        assertThat(workingMinutes(hours, from, hours.hourAfter(from))).isEqualTo(60);
    }

    @Property(tries = 200)
    void next_is_the_first_moment_at_work(@ForAll("anyHours") WorkingHours hours, @ForAll("moments") Instant from) {
        var next = hours.next(from);

        assertThat(next).isAfterOrEqualTo(from);
        assertThat(hours.isWithin(next)).isTrue();
        assertThat(workingMinutes(hours, from, next)).isZero();
    }

    @Property(tries = 200)
    void between_the_last_hour_and_the_day_lies_at_most_an_hour_of_work(
            @ForAll("anyHours") WorkingHours hours, @ForAll("moments") Instant moment) {
        var day = WorkingDays.dayOf(moment);
        var midnight = day.atStartOfDay(WorkingDays.LONDON).toInstant();
        var begins = hours.lastHourBefore(day);

        assertThat(hours.isWithin(begins)).isTrue();
        assertThat(workingMinutes(hours, begins, midnight)).isBetween(1L, 60L);
    }

    @Property(tries = 200)
    void what_is_pressing_is_just_that_whose_last_hour_has_begun(
            @ForAll("anyHours") WorkingHours hours, @ForAll("moments") Instant now) {
        var last = hours.lastHourHasBegunFor(now);

        assertThat(hours.lastHourBefore(last)).isBeforeOrEqualTo(now);
        assertThat(hours.lastHourBefore(last.plusDays(1))).isAfter(now);
    }

    @Property(tries = 200)
    void whoever_works_within_a_time_works_within_a_longer_one(
            @ForAll("anyHours") WorkingHours hours, @ForAll("moments") Instant now) {
        var within = Duration.between(now, hours.next(now));

        assertThat(hours.worksWithin(within, now)).isFalse();
        assertThat(hours.worksWithin(within.plus(MINUTE), now)).isTrue();
    }

    private static long workingMinutes(WorkingHours hours, Instant from, Instant until) {
        var minutes = 0L;
        for (var minute = from; minute.isBefore(until); minute = minute.plus(MINUTE)) {
            if (hours.isWithin(minute)) {
                minutes++;
            }
        }
        return minutes;
    }
}
