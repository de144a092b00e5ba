package org.whatmatters.person.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.person.subjectaccess.OrderState.Assembled;
import org.whatmatters.person.subjectaccess.OrderState.Closed;
import org.whatmatters.person.subjectaccess.OrderState.Ordered;
import org.whatmatters.person.subjectaccess.OrderState.Proposed;
import org.whatmatters.person.subjectaccess.OrderState.Released;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.IllegalState;

class OrderStateTest {

    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    private static final By IVY = new By(UUID.randomUUID(), "Ivy Gale");
    private static final By INES = new By(UUID.randomUUID(), "Ines Gray");
    private static final String WITHDRAWN = "She does not want it any more.";

    private static final Proposed PROPOSED = new Proposed(IVY, MONDAY_9AM);
    private static final Released RELEASED = new Released(PROPOSED, INES, MONDAY_9AM);
    private static final Closed CLOSED = new Closed(INES, MONDAY_9AM, WITHDRAWN);

    private static final Map<String, UnaryOperator<OrderState>> ACTIONS = Map.of(
            "some services answered", state -> state.assembled(false),
            "every service answered", state -> state.assembled(true),
            "propose", state -> state.proposed(IVY, MONDAY_9AM),
            "send back", OrderState::sentBack,
            "release", state -> state.released(INES, MONDAY_9AM),
            "close", state -> state.closed(INES, MONDAY_9AM, WITHDRAWN));

    /// The whole life of an order as one table: every action, tried in every state.
    static Stream<Arguments> everyActionInEveryState() {
        return Stream.of(
                        row(
                                new Ordered(),
                                Map.of(
                                        "some services answered", new Ordered(),
                                        "every service answered", new Assembled(),
                                        "close", CLOSED)),
                        row(
                                new Assembled(),
                                Map.of(
                                        "some services answered",
                                        new Ordered(),
                                        "every service answered",
                                        new Assembled(),
                                        "propose",
                                        PROPOSED,
                                        "close",
                                        CLOSED)),
                        row(PROPOSED, Map.of("send back", new Assembled(), "release", RELEASED, "close", CLOSED)),
                        row(RELEASED, Map.of()),
                        row(CLOSED, Map.of()))
                .flatMap(row -> row);
    }

    private static Stream<Arguments> row(OrderState from, Map<String, OrderState> allowed) {
        return ACTIONS.keySet().stream()
                .map(action -> allowed.containsKey(action)
                        ? Arguments.of(from, action, allowed.get(action))
                        : Arguments.of(from, action, null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyActionInEveryState")
    void only_the_allowed_steps_are_taken(OrderState from, String action, @Nullable OrderState to) {
        var step = ACTIONS.getOrDefault(action, UnaryOperator.identity());

        if (to == null) {
            assertThatExceptionOfType(IllegalState.class).isThrownBy(() -> step.apply(from));
        } else {
            assertThat(step.apply(from)).isEqualTo(to);
        }
    }

    @Test
    void whoever_proposed_it_does_not_release_it() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> PROPOSED.released(IVY, MONDAY_9AM));
    }

    @Test
    void decisions_are_made_before_it_is_proposed() {
        new Ordered().mustBeOpenToDecisions();
        new Assembled().mustBeOpenToDecisions();

        assertThat(Stream.of(PROPOSED, RELEASED, CLOSED))
                .allSatisfy(state ->
                        assertThatExceptionOfType(IllegalState.class).isThrownBy(state::mustBeOpenToDecisions));
    }

    @Test
    void it_is_fetched_within_thirty_days() {
        // The clocks go forward in between.
        assertThat(RELEASED.until()).isEqualTo(Instant.parse("2026-04-01T08:00:00Z"));
    }
}
