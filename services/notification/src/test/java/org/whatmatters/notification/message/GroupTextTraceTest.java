package org.whatmatters.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.notification.message.MessageFixtures.MONDAY_9AM;
import static org.whatmatters.notification.message.MessageFixtures.anAppointment;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whatmatters.notification.message.GroupTextTrace.Standing;
import org.whatmatters.notification.number.NumberId;

class GroupTextTraceTest {

    private static final Map<MessageState, GroupTextTrace> TOLD = new EnumMap<>(Map.of(
            MessageState.HELD, new GroupTextTrace(Standing.WAITING, "quiet-hours"),
            MessageState.SENT, new GroupTextTrace(Standing.SENT, null),
            MessageState.DELIVERED, new GroupTextTrace(Standing.DELIVERED, null),
            MessageState.REPLIED, new GroupTextTrace(Standing.DELIVERED, null),
            MessageState.TEMPORARY_FAILURE, new GroupTextTrace(Standing.NOT_DELIVERED, null),
            MessageState.PERMANENT_FAILURE, new GroupTextTrace(Standing.NOT_DELIVERED, null),
            MessageState.TECHNICAL_FAILURE, new GroupTextTrace(Standing.NOT_DELIVERED, null),
            MessageState.EXPIRED, new GroupTextTrace(Standing.NOT_SENT, "expired"),
            MessageState.CANCELLED, new GroupTextTrace(Standing.NOT_SENT, "taken-back")));

    private static Message text(String template, MessageState state, @Nullable String reason) {
        var request = new Request(
                new UUID(2, 1),
                new Addressee.Phone(new NumberId(new UUID(2, 2))),
                new UUID(1, 3),
                template,
                Map.of(),
                "GROUP_OFFER",
                MONDAY_9AM,
                MONDAY_9AM.plus(Duration.ofDays(14)));
        return new Message(
                new MessageId(new UUID(2, 3)),
                request,
                new Message.Standing(state, MONDAY_9AM, reason),
                null,
                null,
                null,
                1);
    }

    private static @Nullable String why(HoldReason reason) {
        return GroupTextTrace.of(text("group-asked", MessageState.HELD, reason.code()))
                .orElseThrow()
                .reason();
    }

    @ParameterizedTest
    @EnumSource(MessageState.class)
    void the_team_that_asked_is_told_where_its_text_stands(MessageState state) {
        var reason = state == MessageState.HELD ? HoldReason.QUIET_HOURS.code() : null;

        assertThat(GroupTextTrace.of(text("group-asked", state, reason)))
                .isEqualTo(Optional.ofNullable(TOLD.get(state)));
    }

    @ParameterizedTest
    @EnumSource(HoldReason.class)
    void why_a_phone_cannot_be_texted_is_not_told(HoldReason reason) {
        var told = switch (reason) {
            case QUIET_HOURS -> "quiet-hours";
            case DAILY_LIMIT -> "daily-limit";
            default -> "cannot-be-texted"; // all that is about the phone, or whose it is
        };

        assertThat(why(reason)).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(MessageState.class)
    void of_codes_and_lists_nothing_is_told(MessageState state) {
        assertThat(GroupTextTrace.of(text("group-code", state, null))).isEmpty();
        assertThat(GroupTextTrace.of(text("services-near", state, null))).isEmpty();
    }

    @Test
    void of_messages_to_people_nothing_is_told_in_this_way() {
        assertThat(GroupTextTrace.of(Message.queued(new MessageId(new UUID(2, 4)), anAppointment(), MONDAY_9AM)))
                .isEmpty();
    }
}
