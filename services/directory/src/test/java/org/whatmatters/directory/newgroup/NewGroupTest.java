package org.whatmatters.directory.newgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.directory.listing.Need;

class NewGroupTest {

    private static final Instant MONDAY_9AM = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2027-05-03T09:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2027-05-01");
    private static final Case WHOLE =
            new Case("Tuesday table", 8, "Mill Lane hall", 25_000L, LocalDate.parse("2027-04-01"), FIRST_DAY);
    private static final Case BARE = new Case("Tuesday table", null, null, null, null, null);

    enum State {
        GATHERING,
        READY,
        LAUNCHED,
        DROPPED;

        NewGroup group() {
            var gathering = begun(WHOLE);
            return switch (this) {
                case GATHERING -> gathering;
                case READY -> gathering.ready(MONDAY_9AM);
                case LAUNCHED -> gathering.ready(MONDAY_9AM).launch(FIRST_DAY, MONDAY_9AM);
                case DROPPED -> gathering.drop(DropReason.NO_VENUE, MONDAY_9AM);
            };
        }
    }

    enum Step {
        PLAN(group -> group.plan(WHOLE, LATER)),
        READY(group -> group.ready(LATER)),
        LAUNCH(group -> group.launch(FIRST_DAY, LATER)),
        DROP(group -> group.drop(DropReason.NO_MONEY, LATER));

        @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
        private final UnaryOperator<NewGroup> taken;

        Step(UnaryOperator<NewGroup> taken) {
            this.taken = taken;
        }
    }

    /// Where each step leads; whatever is not here is refused.
    private static final Map<State, Map<Step, State>> TABLE = Map.of(
            State.GATHERING, Map.of(Step.PLAN, State.GATHERING, Step.READY, State.READY, Step.DROP, State.DROPPED),
            State.READY, Map.of(Step.PLAN, State.GATHERING, Step.LAUNCH, State.LAUNCHED, Step.DROP, State.DROPPED),
            State.LAUNCHED, Map.of(),
            State.DROPPED, Map.of());

    static Stream<Arguments> everything() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void each_step_leads_where_the_table_says_or_nowhere(State state, Step step) {
        var group = state.group();
        var next = TABLE.getOrDefault(state, Map.of()).get(step);

        if (next == null) {
            assertThatThrownBy(() -> step.taken.apply(group)).isInstanceOf(IllegalStep.class);
        } else {
            var taken = step.taken.apply(group);
            assertThat(taken.state().name()).isEqualTo(next.name());
            assertThat(taken.version()).isEqualTo(group.version() + 1);
        }
    }

    @Test
    void a_step_tells_when_it_was_taken_and_a_plan_that_is_only_filled_in_goes_on() {
        assertThat(State.READY.group().plan(BARE, LATER).state()).isEqualTo(new NewGroupState.Gathering(LATER));
        assertThat(State.GATHERING.group().plan(BARE, LATER).state())
                .isEqualTo(new NewGroupState.Gathering(MONDAY_9AM));
        assertThat(State.READY.group().drop(DropReason.NO_MONEY, LATER).state())
                .isEqualTo(new NewGroupState.Dropped(DropReason.NO_MONEY, LATER));
    }

    @Test
    void it_is_ready_only_when_nothing_is_missing_and_all_that_is_missing_is_said_at_once() {
        assertThatThrownBy(() -> begun(BARE).ready(LATER))
                .isInstanceOfSatisfying(
                        NotReady.class,
                        notReady -> assertThat(notReady.missing()).containsExactly(Case.Part.values()));
        assertThat(WHOLE.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "2,true"})
    void one_person_is_no_group(int interested, boolean enough) {
        var plan = new Case("Table", interested, "Hall", 0L, FIRST_DAY, FIRST_DAY);

        assertThat(plan.missing().isEmpty()).isEqualTo(enough);
    }

    @Test
    void risks_are_thought_through_before_the_first_day() {
        var late = new Case("Table", 8, "Hall", 0L, FIRST_DAY.plusDays(1), FIRST_DAY);

        assertThat(late.missing()).containsExactly(Case.Part.LAUNCH);
    }

    @Test
    void it_cannot_have_met_before_its_first_day() {
        assertThatThrownBy(() -> State.READY.group().launch(FIRST_DAY.minusDays(1), LATER))
                .isInstanceOf(IllegalStep.class);
    }

    private static NewGroup begun(Case plan) {
        return NewGroup.begin(
                new NewGroupId(UUID.randomUUID()),
                UUID.randomUUID(),
                Need.LONELINESS,
                new District("XW1"),
                plan,
                MONDAY_9AM);
    }
}
