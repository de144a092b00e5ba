package org.whatmatters.careplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.careplan.planning.PlanFixtures.JUNE;
import static org.whatmatters.careplan.planning.PlanFixtures.LATER;
import static org.whatmatters.careplan.planning.PlanFixtures.THURSDAY_2PM;
import static org.whatmatters.careplan.planning.PlanFixtures.draft;
import static org.whatmatters.careplan.planning.PlanFixtures.goal;
import static org.whatmatters.careplan.planning.PlanFixtures.inConversation;
import static org.whatmatters.careplan.planning.PlanFixtures.singAgain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.careplan.planning.PlanState.Draft;
import org.whatmatters.careplan.planning.PlanState.InConversation;

class PlanTest {

    /// The whole life of a plan so far: each action in each state, and where it leads.
    static Stream<Arguments> everyActionInEveryState() {
        var swim = new Goal(
                goal("I want to swim", 4).id(),
                "I want to swim",
                new Importance(4),
                List.of(),
                PlanFixtures.JUNE_HERSELF,
                LATER.plusSeconds(60));
        return Stream.of(
                Arguments.of("draft", draft(), swim, new InConversation(LATER.plusSeconds(60))),
                Arguments.of("in conversation", inConversation(), swim, new InConversation(LATER)));
    }

    @ParameterizedTest(name = "{0}: set goal")
    @MethodSource("everyActionInEveryState")
    void a_goal_begins_the_conversation_and_leaves_it_as_it_is(String name, Plan before, Goal goal, PlanState after) {
        assertThat(before.setGoal(goal).plan().state()).as(name).isEqualTo(after);
    }

    @Test
    void a_plan_is_opened_as_a_draft_with_nothing_in_it() {
        var id = new PlanId(UUID.randomUUID());
        var referral = UUID.randomUUID();

        var opened = Plan.open(id, JUNE, referral, THURSDAY_2PM);

        var plan = new Plan(id, JUNE, referral, new Draft(THURSDAY_2PM), THURSDAY_2PM, List.of(), 1);
        assertThat(opened).isEqualTo(new Plan.Transition(plan, new PlanEvent.Opened(plan, THURSDAY_2PM)));
    }

    @Test
    void a_goal_joins_those_that_are_there_and_tells_of_itself() {
        var second = goal("I want to sleep through the night", 7);

        var set = inConversation().setGoal(second);

        assertThat(set.plan().goals()).containsExactly(singAgain(), second);
        assertThat(set.plan().version()).isEqualTo(3);
        assertThat(set.event()).isEqualTo(new PlanEvent.GoalSet(set.plan(), second, LATER));
    }
}
