package org.whatmatters.person.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.circle.Around.Agreed;
import org.whatmatters.person.circle.Around.Answer;
import org.whatmatters.person.circle.Around.Helping;
import org.whatmatters.person.circle.Around.LetIn;
import org.whatmatters.person.circle.Around.Restriction;

/// Whether something was taken away from somebody: then every service has to say that it keeps to it.
class AroundTest {

    private static final UUID GARDEN = new UUID(1, 1);
    private static final UUID FIRE = new UUID(1, 2);
    private static final UUID SAM = new UUID(2, 1);
    private static final UUID LEAH = new UUID(2, 2);
    private static final Instant SPRING = Instant.parse("2027-03-02T23:59:59Z");
    private static final Instant SUMMER = Instant.parse("2027-06-30T22:59:59Z");

    @Test
    void a_heading_less_takes_something_away_and_a_heading_more_does_not() {
        var one = agreed(reads(GARDEN, Heading.PLAN));
        var two = agreed(reads(GARDEN, Heading.PLAN, Heading.MY_WELLNESS));

        assertThat(one.takesAwayFrom(two)).isTrue();
        assertThat(two.takesAwayFrom(one)).isFalse();
    }

    @Test
    void a_no_takes_something_away_also_where_nobody_had_asked() {
        var nobodyAsked = agreed();
        var no = agreed(new Agreed(FIRE, List.of(), Answer.NO, null, null));

        assertThat(no.takesAwayFrom(nobodyAsked)).isTrue();
        assertThat(no.takesAwayFrom(no)).isFalse();
        assertThat(nobodyAsked.takesAwayFrom(no)).isFalse();
    }

    @Test
    void an_earlier_end_takes_something_away_and_a_later_one_does_not() {
        var spring = agreed(new Agreed(GARDEN, List.of(Heading.PLAN), null, null, SPRING));
        var summer = agreed(new Agreed(GARDEN, List.of(Heading.PLAN), null, null, SUMMER));
        var forGood = agreed(reads(GARDEN, Heading.PLAN));

        assertThat(spring.takesAwayFrom(summer)).isTrue();
        assertThat(summer.takesAwayFrom(forGood)).isTrue();
        assertThat(summer.takesAwayFrom(spring)).isFalse();
        assertThat(forGood.takesAwayFrom(summer)).isFalse();
    }

    @Test
    void hiding_somebody_takes_something_away_and_so_does_naming_fewer() {
        var open = hidden(null);
        var both = hidden(List.of(SAM, LEAH));
        var sam = hidden(List.of(SAM));

        assertThat(both.takesAwayFrom(open)).isTrue();
        assertThat(sam.takesAwayFrom(both)).isTrue();
        assertThat(both.takesAwayFrom(sam)).isFalse();
        assertThat(open.takesAwayFrom(sam)).isFalse();
    }

    @Test
    void an_account_that_is_the_persons_no_more_takes_something_away() {
        var account = new Around(List.of(), List.of(SAM), null, List.of(), List.of(), List.of(), List.of());

        assertThat(agreed().takesAwayFrom(account)).isTrue();
        assertThat(account.takesAwayFrom(agreed())).isFalse();
    }

    @Test
    void to_shut_somebody_out_before_their_time_takes_something_away_and_to_let_it_run_out_does_not() {
        var in = letIn(SUMMER);
        var shutOut = letIn(SPRING);

        assertThat(shutOut.takesAwayFrom(in)).isTrue();
        assertThat(agreed().takesAwayFrom(in)).isFalse();
        assertThat(in.takesAwayFrom(agreed())).isFalse();
    }

    @Test
    void a_helper_who_may_do_less_or_is_gone_had_something_taken_away_and_one_who_may_do_more_had_not() {
        var all = helped(new Helping(SAM, "Sam", List.of(Heading.PLAN), List.of(Scope.SEE_BUDGET), SUMMER));

        assertThat(helped(new Helping(SAM, "Sam", List.of(), List.of(Scope.SEE_BUDGET), SUMMER))
                        .takesAwayFrom(all))
                .isTrue();
        assertThat(helped(new Helping(SAM, "Sam", List.of(Heading.PLAN), List.of(), SUMMER))
                        .takesAwayFrom(all))
                .isTrue();
        assertThat(helped(new Helping(SAM, "Sam", List.of(Heading.PLAN), List.of(Scope.SEE_BUDGET), SPRING))
                        .takesAwayFrom(all))
                .isTrue();
        assertThat(helped().takesAwayFrom(all)).isTrue();
        assertThat(all.takesAwayFrom(helped(new Helping(SAM, "Sam", List.of(), List.of(), SPRING))))
                .isFalse();
    }

    @Property
    void nothing_is_taken_away_where_nothing_has_changed(@ForAll("circles") Around around) {
        assertThat(around.takesAwayFrom(around)).isFalse();
    }

    @Property
    void who_says_no_to_everything_takes_away_whatever_could_be_read(@ForAll("circles") Around around) {
        var nothing = agreed(around.agreements().stream()
                .map(one -> new Agreed(one.organisation(), List.of(), Answer.NO, Answer.NO, null))
                .toArray(Agreed[]::new));
        var couldBeRead =
                around.agreements().stream().anyMatch(one -> !one.headings().isEmpty());

        if (couldBeRead) {
            assertThat(nothing.takesAwayFrom(around)).isTrue();
        }
    }

    @Property
    void where_one_changes_to_another_and_back_something_is_taken_away_once_at_least(
            @ForAll("circles") Around one, @ForAll("circles") Around other) {
        var readable = List.of(readable(one), readable(other));

        if (!readable.getFirst().equals(readable.getLast())) {
            assertThat(one.takesAwayFrom(other) || other.takesAwayFrom(one)).isTrue();
        }
    }

    @Provide
    Arbitrary<Around> circles() {
        var headings = Arbitraries.of(Heading.PLAN, Heading.MY_WELLNESS, Heading.PEOPLE_IMPORTANT)
                .list()
                .uniqueElements();
        var answer = Arbitraries.of(Answer.class).injectNull(0.4);
        var until = Arbitraries.of(SPRING, SUMMER).injectNull(0.5);
        var agreements = Combinators.combine(Arbitraries.of(GARDEN, FIRE), headings, answer, answer, until)
                .as(Agreed::new)
                .list()
                .ofMaxSize(2)
                .uniqueElements(Agreed::organisation);
        return agreements.map(all -> new Around(List.of(), List.of(), null, all, List.of(), List.of(), List.of()));
    }

    private static List<String> readable(Around around) {
        var readable = new ArrayList<String>();
        around.agreements()
                .forEach(one -> one.headings().forEach(heading -> readable.add(one.organisation() + " " + heading)));
        return readable.stream().sorted().toList();
    }

    private static Around letIn(Instant until) {
        var override = new LetIn(new UUID(3, 1), FIRE, SAM, null, until);
        return new Around(List.of(), List.of(), null, List.of(), List.of(override), List.of(), List.of());
    }

    private static Around helped(Helping... proxies) {
        return new Around(List.of(), List.of(), null, List.of(), List.of(), List.of(proxies), List.of());
    }

    private static Around agreed(Agreed... agreements) {
        return new Around(List.of(), List.of(), null, List.of(agreements), List.of(), List.of(), List.of());
    }

    private static Agreed reads(UUID organisation, Heading... headings) {
        return new Agreed(organisation, List.of(headings), null, null, null);
    }

    private static Around hidden(@Nullable List<UUID> named) {
        return new Around(
                List.of(),
                List.of(),
                named == null ? null : new Restriction(named),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
