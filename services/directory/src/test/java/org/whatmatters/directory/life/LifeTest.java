package org.whatmatters.directory.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.whatmatters.directory.life.LifeState.ASSURANCE_DUE;
import static org.whatmatters.directory.life.LifeState.ASSURED;
import static org.whatmatters.directory.life.LifeState.DEFUNCT;
import static org.whatmatters.directory.life.LifeState.DRAFT;
import static org.whatmatters.directory.life.LifeState.INACTIVE;
import static org.whatmatters.directory.life.LifeState.LISTED;
import static org.whatmatters.directory.life.LifeState.STALE;
import static org.whatmatters.directory.life.LifeState.SUBMITTED;
import static org.whatmatters.directory.life.LifeState.TEMPORARILY_CLOSED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whatmatters.directory.listing.ListingState;

class LifeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final UUID COUNCIL = UUID.fromString("019a0000-0000-7000-8000-000000000006");
    private static final UUID GARDENS = UUID.fromString("019a0000-0000-7000-8000-00000000000b");

    enum Step {
        SUBMIT(Life::submit),
        ASSURE(life -> life.assure(COUNCIL, Set.of(GARDENS), MONDAY)),
        CONFIRM(life -> life.confirm(GARDENS, MONDAY)),
        CLOSE(Life::close),
        REOPEN(life -> life.reopen(MONDAY)),
        REST(Life::rest),
        END(Life::end),
        RESTORE(life -> life.restore(LISTED, MONDAY));

        @SuppressWarnings("ImmutableEnumChecker") // a function of nothing but its argument
        private final UnaryOperator<Life> step;

        Step(UnaryOperator<Life> step) {
            this.step = step;
        }
    }

    /// What each step makes of each state. Whatever is not here is refused.
    private static final Map<Step, Map<LifeState, LifeState>> TABLE = new EnumMap<>(Map.of(
            Step.SUBMIT, Map.of(DRAFT, SUBMITTED),
            Step.ASSURE,
                    Map.of(
                            SUBMITTED, ASSURED,
                            LISTED, ASSURED,
                            ASSURED, ASSURED,
                            ASSURANCE_DUE, ASSURED,
                            STALE, ASSURED,
                            INACTIVE, ASSURED),
            Step.CONFIRM, Map.of(ASSURED, ASSURED, ASSURANCE_DUE, ASSURED, STALE, ASSURED),
            Step.CLOSE,
                    Map.of(
                            LISTED, TEMPORARILY_CLOSED,
                            ASSURED, TEMPORARILY_CLOSED,
                            ASSURANCE_DUE, TEMPORARILY_CLOSED,
                            STALE, TEMPORARILY_CLOSED),
            Step.REOPEN, Map.of(TEMPORARILY_CLOSED, LISTED),
            Step.REST,
                    Map.of(
                            LISTED, INACTIVE,
                            ASSURED, INACTIVE,
                            ASSURANCE_DUE, INACTIVE,
                            STALE, INACTIVE,
                            TEMPORARILY_CLOSED, INACTIVE),
            Step.END,
                    Map.of(
                            LISTED, DEFUNCT,
                            ASSURED, DEFUNCT,
                            ASSURANCE_DUE, DEFUNCT,
                            STALE, DEFUNCT,
                            TEMPORARILY_CLOSED, DEFUNCT,
                            INACTIVE, DEFUNCT),
            Step.RESTORE, Map.of(DEFUNCT, LISTED)));

    @ParameterizedTest
    @EnumSource
    void every_step_from_every_state_is_in_the_table_or_refused(Step step) {
        for (var state : LifeState.values()) {
            var next = TABLE.getOrDefault(step, Map.of()).get(state);
            if (next == null) {
                assertThatExceptionOfType(IllegalLife.class)
                        .as("%s what is %s", step, state)
                        .isThrownBy(() -> step.step.apply(life(state)))
                        .satisfies(refusal -> assertThat(refusal.state()).isEqualTo(state));
            } else {
                assertThat(step.step.apply(life(state)).state())
                        .as("%s what is %s", step, state)
                        .isEqualTo(next);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "LISTED", "INACTIVE"})
    void the_first_assurance_is_another_organisations(LifeState state) {
        var never = new Life(state, null);

        assertThatExceptionOfType(OwnListing.class).isThrownBy(() -> never.assure(GARDENS, Set.of(GARDENS), MONDAY));
        assertThat(never.assure(COUNCIL, Set.of(GARDENS), MONDAY))
                .isEqualTo(new Life(ASSURED, Assurance.of(MONDAY, COUNCIL)));
    }

    @Test
    void after_the_first_its_own_organisation_may_assure_it() {
        assertThat(life(STALE).assure(GARDENS, Set.of(GARDENS), MONDAY).assurance())
                .isEqualTo(Assurance.of(MONDAY, GARDENS));
    }

    @ParameterizedTest(name = "{0} days after: {1}")
    @CsvSource({
        "0, ASSURED",
        "89, ASSURED",
        "90, ASSURANCE_DUE",
        "119, ASSURANCE_DUE",
        "120, STALE",
        "179, STALE",
        "180, INACTIVE"
    })
    void days_make_it_due_then_stale_then_inactive(int days, LifeState state) {
        var assured = new Life(ASSURED, Assurance.of(MONDAY, COUNCIL));

        assertThat(assured.aged(MONDAY.plusDays(days)).state()).isEqualTo(state);
    }

    @Test
    void the_owner_is_reminded_on_the_seventy_fifth_day() {
        assertThat(Assurance.of(MONDAY, COUNCIL).remindOn()).isEqualTo(MONDAY.plusDays(75));
    }

    @Test
    void a_doubt_makes_it_due_today_and_stale_thirty_days_later() {
        var doubted = new Life(ASSURED, Assurance.of(MONDAY.minusDays(10), COUNCIL)).doubt(MONDAY);

        assertThat(doubted.state()).isEqualTo(ASSURANCE_DUE);
        assertThat(doubted.doubt(MONDAY.plusDays(5))).isEqualTo(doubted);
        assertThat(doubted.aged(MONDAY.plusDays(29)).state()).isEqualTo(ASSURANCE_DUE);
        assertThat(doubted.aged(MONDAY.plusDays(30)).state()).isEqualTo(STALE);
    }

    @Test
    void a_listing_opens_again_as_old_as_it_is() {
        var closed = new Life(ASSURED, Assurance.of(MONDAY, COUNCIL)).close();

        assertThat(closed.reopen(MONDAY.plusDays(10)).state()).isEqualTo(ASSURED);
        assertThat(closed.reopen(MONDAY.plusDays(100)).state()).isEqualTo(ASSURANCE_DUE);
        assertThat(closed.reopen(MONDAY.plusDays(150)).state()).isEqualTo(STALE);
    }

    @ParameterizedTest(name = "{0}, {1} days later: {2}")
    @CsvSource({
        "ASSURED, 10, ASSURED",
        "ASSURED, 100, ASSURANCE_DUE",
        "ASSURANCE_DUE, 130, STALE",
        "TEMPORARILY_CLOSED, 10, TEMPORARILY_CLOSED",
        "INACTIVE, 10, INACTIVE"
    })
    void what_was_ended_by_mistake_is_as_it_was_and_as_old_as_it_is(LifeState before, int days, LifeState after) {
        var ended = new Life(before, Assurance.of(MONDAY, COUNCIL)).end();

        assertThat(ended.restore(before, MONDAY.plusDays(days)).state()).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(
            value = LifeState.class,
            names = {"DRAFT", "SUBMITTED", "DEFUNCT"})
    void nothing_is_restored_to_what_it_cannot_have_ended_from(LifeState before) {
        assertThatExceptionOfType(IllegalLife.class).isThrownBy(() -> new Life(DEFUNCT, null).restore(before, MONDAY));
    }

    @ParameterizedTest(name = "{0}, assured {1} days ago: {2}")
    @CsvSource({
        "ACTIVE, , LISTED",
        "ACTIVE, 0, ASSURED",
        "ACTIVE, 89, ASSURED",
        "ACTIVE, 90, ASSURANCE_DUE",
        "ACTIVE, 120, LISTED",
        "ACTIVE, -1, LISTED",
        "TEMPORARILY_CLOSED, 3, TEMPORARILY_CLOSED",
        "INACTIVE, , INACTIVE",
        "DEFUNCT, , DEFUNCT"
    })
    void what_a_feed_says_first_is_where_it_stands(ListingState said, @Nullable Integer daysAgo, LifeState state) {
        var day = daysAgo == null ? null : MONDAY.minusDays(daysAgo);

        assertThat(new Life(LISTED, null).fed(said, day, MONDAY).state()).isEqualTo(state);
    }

    @Test
    void a_feed_without_a_newer_day_leaves_the_age_as_it_is() {
        var stale = new Life(STALE, Assurance.of(MONDAY.minusDays(130), COUNCIL));

        assertThat(stale.fed(ListingState.ACTIVE, MONDAY.minusDays(140), MONDAY))
                .isEqualTo(stale);
        assertThat(stale.fed(ListingState.ACTIVE, MONDAY.minusDays(1), MONDAY))
                .isEqualTo(new Life(ASSURED, Assurance.of(MONDAY.minusDays(1), null)));
    }

    @Test
    void only_what_somebody_made_sure_of_in_time_takes_referrals() {
        assertThat(LifeState.values()).filteredOn(LifeState::takesReferrals).containsExactly(ASSURED, ASSURANCE_DUE);
    }

    @Test
    void whatever_is_active_to_the_world_is_listed_or_assured() {
        assertThat(Arrays.stream(LifeState.values()).filter(state -> state.status() == ListingState.ACTIVE))
                .containsExactly(LISTED, ASSURED, ASSURANCE_DUE);
    }

    @Test
    void nothing_is_stale_that_was_never_assured() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Life(STALE, null));
    }

    @Property
    void getting_older_never_makes_it_younger(
            @ForAll @IntRange(max = 400) int first, @ForAll @IntRange(max = 400) int more) {
        var assured = new Life(ASSURED, Assurance.of(MONDAY, COUNCIL));

        var once = assured.aged(MONDAY.plusDays(first));
        var later = once.aged(MONDAY.plusDays(first + more));

        assertThat(later.state()).isGreaterThanOrEqualTo(once.state());
        if (once.state() != INACTIVE) {
            assertThat(later).isEqualTo(assured.aged(MONDAY.plusDays(first + more)));
        }
    }

    @Property
    void no_path_makes_a_listing_public_that_nobody_published_or_assured(@ForAll List<Step> steps) {
        var life = Life.DRAFT;
        var assured = false;
        for (var step : steps) {
            try {
                life = step.step.apply(life);
                assured = assured || step == Step.ASSURE;
            } catch (IllegalLife refused) {
                assertThat(refused.state()).isEqualTo(life.state());
            }
            assertThat(life.state().isTold() && !assured).isFalse();
        }
    }

    private static Life life(LifeState state) {
        return switch (state) {
            case ASSURED -> new Life(state, Assurance.of(MONDAY, COUNCIL));
            case ASSURANCE_DUE -> new Life(state, Assurance.of(MONDAY.minusDays(100), COUNCIL));
            case STALE -> new Life(state, Assurance.of(MONDAY.minusDays(130), COUNCIL));
            case DRAFT, SUBMITTED, LISTED, TEMPORARILY_CLOSED, INACTIVE, DEFUNCT -> new Life(state, null);
        };
    }
}
