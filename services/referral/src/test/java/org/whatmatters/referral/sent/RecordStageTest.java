package org.whatmatters.referral.sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.sent.RecordStage.ACCEPTED;
import static org.whatmatters.referral.sent.RecordStage.ENDED;
import static org.whatmatters.referral.sent.RecordStage.REFERRED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whatmatters.referral.sent.Feedback.Progress;

class RecordStageTest {

    @Test
    void with_the_persons_yes_a_practice_writes_down_what_it_is_told() {
        var due = Map.of(
                Progress.RECEIVED, List.of(REFERRED),
                Progress.ACCEPTED, List.of(REFERRED, ACCEPTED),
                Progress.IN_CONTACT, List.of(REFERRED, ACCEPTED),
                Progress.NOT_TAKEN_UP, List.of(REFERRED, ENDED),
                Progress.CLOSED, List.of(REFERRED, ENDED));

        assertThat(due.keySet()).containsExactlyInAnyOrder(Progress.values());
        due.forEach((told, stages) ->
                assertThat(RecordStage.due(told, "YES")).as(told.name()).isEqualTo(stages));
    }

    @Test
    void without_it_a_practice_writes_down_its_own_act_and_nothing_else() {
        for (var told : Progress.values()) {
            assertThat(RecordStage.due(told, "NO")).containsExactly(REFERRED);
            assertThat(RecordStage.due(told, null)).containsExactly(REFERRED);
        }
    }
}
