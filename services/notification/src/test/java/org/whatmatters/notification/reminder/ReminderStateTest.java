package org.whatmatters.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.notification.reminder.ReminderState.DELIVERED;
import static org.whatmatters.notification.reminder.ReminderState.EXPIRED;
import static org.whatmatters.notification.reminder.ReminderState.FAILED;
import static org.whatmatters.notification.reminder.ReminderState.QUEUED;
import static org.whatmatters.notification.reminder.ReminderState.SENDING;
import static org.whatmatters.notification.reminder.ReminderState.SENT;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderStateTest {

    private static final Map<ReminderState, Set<ReminderState>> ALLOWED = Map.of(
            QUEUED, EnumSet.of(SENDING, FAILED, EXPIRED),
            SENDING, EnumSet.of(SENT, FAILED, EXPIRED, DELIVERED),
            SENT, EnumSet.of(FAILED, DELIVERED),
            FAILED, EnumSet.of(DELIVERED),
            EXPIRED, EnumSet.noneOf(ReminderState.class),
            DELIVERED, EnumSet.noneOf(ReminderState.class));

    @ParameterizedTest
    @EnumSource
    void only_news_are_believed(ReminderState state) {
        var believed = EnumSet.allOf(ReminderState.class).stream()
                .filter(state::mayBecome)
                .collect(Collectors.toSet());

        assertThat(believed).isEqualTo(ALLOWED.get(state));
    }
}
