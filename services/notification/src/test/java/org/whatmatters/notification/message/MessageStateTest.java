package org.whatmatters.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.notification.message.MessageState.CANCELLED;
import static org.whatmatters.notification.message.MessageState.DELIVERED;
import static org.whatmatters.notification.message.MessageState.EXPIRED;
import static org.whatmatters.notification.message.MessageState.HELD;
import static org.whatmatters.notification.message.MessageState.PERMANENT_FAILURE;
import static org.whatmatters.notification.message.MessageState.QUEUED;
import static org.whatmatters.notification.message.MessageState.REPLIED;
import static org.whatmatters.notification.message.MessageState.SENDING;
import static org.whatmatters.notification.message.MessageState.SENT;
import static org.whatmatters.notification.message.MessageState.TECHNICAL_FAILURE;
import static org.whatmatters.notification.message.MessageState.TEMPORARY_FAILURE;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageStateTest {

    private static final Set<MessageState> AFTER_A_FAILURE = Set.of(DELIVERED, REPLIED);

    private static final Map<MessageState, Set<MessageState>> MAY_BECOME = Map.ofEntries(
            Map.entry(QUEUED, Set.of(HELD, SENDING, TECHNICAL_FAILURE, CANCELLED, EXPIRED)),
            Map.entry(HELD, Set.of(SENDING, TECHNICAL_FAILURE, CANCELLED, EXPIRED)),
            Map.entry(
                    SENDING,
                    Set.of(
                            SENT,
                            DELIVERED,
                            TEMPORARY_FAILURE,
                            PERMANENT_FAILURE,
                            TECHNICAL_FAILURE,
                            CANCELLED,
                            EXPIRED,
                            REPLIED)),
            Map.entry(SENT, Set.of(DELIVERED, TEMPORARY_FAILURE, PERMANENT_FAILURE, TECHNICAL_FAILURE, REPLIED)),
            Map.entry(TEMPORARY_FAILURE, AFTER_A_FAILURE),
            Map.entry(PERMANENT_FAILURE, AFTER_A_FAILURE),
            Map.entry(TECHNICAL_FAILURE, AFTER_A_FAILURE),
            Map.entry(CANCELLED, AFTER_A_FAILURE),
            Map.entry(EXPIRED, AFTER_A_FAILURE),
            Map.entry(DELIVERED, Set.of(REPLIED)),
            Map.entry(REPLIED, Set.of()));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(MessageState.values())
                .flatMap(from -> Arrays.stream(MessageState.values()).map(next -> Arguments.of(from, next)));
    }

    /// The whole table: what is not in it is old news.
    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void a_message_only_becomes_what_the_table_says(MessageState from, MessageState next) {
        assertThat(from.mayBecome(next))
                .isEqualTo(MAY_BECOME.getOrDefault(from, Set.of()).contains(next));
    }

    @Test
    void there_is_no_way_round() {
        for (var from : MessageState.values()) {
            for (var next : MessageState.values()) {
                assertThat(from.mayBecome(next) && next.mayBecome(from)).isFalse();
            }
        }
    }
}
