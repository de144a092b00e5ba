package org.whatmatters.referral.sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.lifecycle.Stage.ACCEPTED;
import static org.whatmatters.referral.lifecycle.Stage.ACTIVE;
import static org.whatmatters.referral.lifecycle.Stage.ASSIGNED;
import static org.whatmatters.referral.lifecycle.Stage.ENDED;
import static org.whatmatters.referral.lifecycle.Stage.SUBMITTED;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.sent.Feedback.Progress;

class FeedbackTest {

    /// What each level is told over a whole life: before, taken on, assigned, active, then each ending.
    @ParameterizedTest(name = "level {0}")
    @CsvSource({
        "0, RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED",
        "1, RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED",
        "2, RECEIVED RECEIVED RECEIVED RECEIVED CLOSED CLOSED CLOSED CLOSED CLOSED",
        "3, RECEIVED ACCEPTED ACCEPTED ACCEPTED NOT_TAKEN_UP CLOSED NOT_TAKEN_UP NOT_TAKEN_UP CLOSED",
        "4, RECEIVED ACCEPTED ACCEPTED IN_CONTACT NOT_TAKEN_UP CLOSED NOT_TAKEN_UP NOT_TAKEN_UP CLOSED",
        "6, RECEIVED ACCEPTED ACCEPTED IN_CONTACT NOT_TAKEN_UP CLOSED NOT_TAKEN_UP NOT_TAKEN_UP CLOSED",
    })
    void an_agency_is_told_no_more_than_its_level(int level, String expected) {
        var open = Stream.of(SUBMITTED, ACCEPTED, ASSIGNED, ACTIVE).map(stage -> Feedback.progress(level, stage, null));
        var ended = Stream.of(Ending.values()).map(ending -> Feedback.progress(level, ENDED, ending));

        assertThat(Stream.concat(open, ended).map(Progress::name)).containsExactly(expected.split(" "));
    }
}
