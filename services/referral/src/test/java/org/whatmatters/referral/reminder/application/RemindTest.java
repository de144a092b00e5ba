package org.whatmatters.referral.reminder.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.reminder.application.Office.FRANKIE;
import static org.whatmatters.referral.reminder.application.Office.MONDAY_10AM;
import static org.whatmatters.referral.reminder.application.Office.ROWAN;
import static org.whatmatters.referral.reminder.application.Office.thing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.reminder.Kind;
import org.whatmatters.referral.reminder.Step;
import org.whatmatters.referral.reminder.application.Office.Email;

class RemindTest {

    private final Office office = new Office();

    @Test
    void all_that_waits_for_a_worker_goes_into_one_e_mail_that_is_good_until_the_day_ends() {
        var first = thing(1, FRANKIE, Step.AUTHOR);
        office.waits(first);
        office.waits(thing(2, FRANKIE, Step.AUTHOR));

        office.look();

        assertThat(office.emails)
                .containsExactly(new Email(first.desk(), 2, MONDAY_10AM, Instant.parse("2026-03-02T17:00:00Z")));
    }

    @Test
    void whoever_began_a_form_and_leads_is_told_of_one_form() {
        office.waits(thing(1, FRANKIE, Step.AUTHOR));
        office.waits(thing(1, FRANKIE, Step.LEAD));

        office.look();

        assertThat(office.emails).extracting(Email::count).containsExactly(1);
    }

    @Test
    void each_worker_gets_an_e_mail_of_their_own_and_each_kind_too() {
        office.waits(thing(1, FRANKIE, Step.AUTHOR));
        office.waits(thing(1, ROWAN, Step.LEAD));
        office.waits(thing(2, ROWAN, Step.TEAM));

        office.look();

        assertThat(office.emails)
                .extracting(Email::desk)
                .containsExactlyInAnyOrder(
                        thing(1, FRANKIE, Step.AUTHOR).desk(),
                        thing(1, ROWAN, Step.LEAD).desk(),
                        thing(2, ROWAN, Step.TEAM).desk());
    }

    @Test
    void nobody_is_reminded_twice_of_the_same_in_the_same_step() {
        office.waits(thing(1, FRANKIE, Step.AUTHOR));
        office.look();

        office.pass(Duration.ofDays(1));
        office.look();
        office.waits(thing(1, FRANKIE, Step.LEAD));
        office.look();

        assertThat(office.emails).hasSize(2);
    }

    @Test
    void what_comes_later_in_the_day_waits_for_the_next() {
        office.waits(thing(1, FRANKIE, Step.AUTHOR));
        office.look();
        office.waits(thing(2, FRANKIE, Step.AUTHOR));
        office.pass(Duration.ofHours(5));
        office.look();
        assertThat(office.emails).hasSize(1);

        office.set("2026-03-03T09:00:00Z");
        office.look();

        assertThat(office.emails).hasSize(2);
        assertThat(office.emails.getLast().at()).isEqualTo("2026-03-03T09:00:00Z");
    }

    @Test
    void nobody_is_reminded_while_nobody_works() {
        office.waits(thing(1, FRANKIE, Step.AUTHOR));

        for (var quiet : List.of("2026-03-02T08:59:59Z", "2026-03-02T17:00:00Z", "2026-03-07T12:00:00Z")) {
            office.set(quiet);
            office.look();
        }

        assertThat(office.emails).isEmpty();
    }

    @Test
    void what_was_done_in_the_night_is_not_reminded_of_in_the_morning() {
        office.set("2026-03-02T20:00:00Z");
        var sentLater = thing(1, FRANKIE, Step.AUTHOR);
        office.waits(sentLater);
        office.look();

        office.isDone(sentLater);
        office.set("2026-03-03T09:00:00Z");
        office.look();

        assertThat(office.emails).isEmpty();
    }

    /// Days in the life of an office: things begin to wait and are done, time passes, and somebody looks.
    @Provide
    Arbitrary<List<Consumer<Office>>> days() {
        var things = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(FRANKIE, ROWAN),
                        Arbitraries.of(Step.values()))
                .as(Office::thing);
        Arbitrary<Consumer<Office>> waits = things.map(thing -> office -> office.waits(thing));
        Arbitrary<Consumer<Office>> done = things.map(thing -> office -> office.isDone(thing));
        Arbitrary<Consumer<Office>> passes = Arbitraries.integers()
                .between(1, 900)
                .map(minutes -> office -> office.pass(Duration.ofMinutes(minutes)));
        Arbitrary<Consumer<Office>> looks = Arbitraries.of(Office::look, Office::lookTwice);
        return Arbitraries.oneOf(waits, waits, done, passes, looks).list().ofMaxSize(60);
    }

    @Property
    void however_often_somebody_looks_nobody_is_told_more_than_once_of_each_thing_a_step(
            @ForAll("days") List<Consumer<Office>> days) {
        var busy = new Office();
        days.forEach(happening -> happening.accept(busy));
        busy.lookTwice();

        for (var worker : List.of(FRANKIE, ROWAN)) {
            for (var kind : Kind.values()) {
                var told = busy.emails.stream()
                        .filter(email -> email.desk().worker().equals(worker))
                        .filter(email -> email.desk().kind() == kind)
                        .toList();
                // Four things; drafts are reminded of in two steps.
                var most = kind == Step.LEAD.kind() ? 8 : 4;
                assertThat(told.stream().mapToInt(Email::count).sum()).isLessThanOrEqualTo(most);
                assertThat(told.stream().map(email -> WorkingDays.dayOf(email.at())))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Property
    void every_e_mail_is_asked_for_within_working_hours_and_names_something(
            @ForAll("days") List<Consumer<Office>> days) {
        var busy = new Office();
        days.forEach(happening -> happening.accept(busy));

        assertThat(busy.emails).allSatisfy(email -> {
            var at = email.at().atZone(WorkingDays.LONDON);
            assertThat(at.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 59, 59));
            assertThat(at.getDayOfWeek().getValue()).isLessThan(6);
            assertThat(email.count()).isPositive();
            assertThat(email.notAfter()).isAfter(email.at());
        });
    }
}
