package org.whatmatters.referral.sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.lifecycle.Stage.ACCEPTED;
import static org.whatmatters.referral.lifecycle.Stage.ACTIVE;
import static org.whatmatters.referral.lifecycle.Stage.ASSIGNED;
import static org.whatmatters.referral.lifecycle.Stage.ENDED;
import static org.whatmatters.referral.lifecycle.Stage.INFORMATION_ASKED;
import static org.whatmatters.referral.lifecycle.Stage.PAUSED;
import static org.whatmatters.referral.lifecycle.Stage.SUBMITTED;
import static org.whatmatters.referral.lifecycle.Stage.WAITING;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.referral.lifecycle.Ending;

class FeedbackTest {

    /// What each level is told over a whole life: before, asked, taken on, waiting, assigned, active, paused, then each
    /// ending. What was paused after a talk is told as active (`TriageIT`).
    @ParameterizedTest(name = "level {0}")
    @CsvSource({
        "0, RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED, RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED",
        "1, RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED, RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED",
        "2, RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED RECEIVED, CLOSED CLOSED CLOSED CLOSED CLOSED",
        "3, RECEIVED RECEIVED ACCEPTED ACCEPTED ACCEPTED ACCEPTED ACCEPTED, NOT_TAKEN_UP CLOSED NOT_TAKEN_UP NOT_TAKEN_UP CLOSED",
        "4, RECEIVED RECEIVED ACCEPTED ACCEPTED ACCEPTED IN_CONTACT ACCEPTED, NOT_TAKEN_UP CLOSED NOT_TAKEN_UP NOT_TAKEN_UP CLOSED",
        "6, RECEIVED RECEIVED ACCEPTED ACCEPTED ACCEPTED IN_CONTACT ACCEPTED, NOT_TAKEN_UP CLOSED NOT_TAKEN_UP NOT_TAKEN_UP CLOSED",
    })
    void an_agency_is_told_no_more_than_its_level(int level, String open, String ended) {
        var stages = Stream.of(SUBMITTED, INFORMATION_ASKED, ACCEPTED, WAITING, ASSIGNED, ACTIVE, PAUSED);

        assertThat(stages.map(stage -> Feedback.progress(level, stage, null).name()))
                .containsExactly(open.split(" "));
        assertThat(Stream.of(Ending.values())
                        .map(ending -> Feedback.progress(level, ENDED, ending).name()))
                .containsExactly(ended.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, false", "3, true", "4, true", "6, true"})
    void words_that_go_with_a_return_are_shown_to_whoever_is_told_of_a_return(int level, boolean shown) {
        assertThat(Feedback.tellsAdvice(level)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, false", "3, false", "4, false", "5, true", "6, true"})
    void notes_for_the_team_are_shown_to_whoever_is_told_in_words(int level, boolean shown) {
        assertThat(Feedback.tellsNotes(level)).isEqualTo(shown);
    }

    /// What the person said, for an agency of level 3: whether anybody asked, and what they answered.
    @ParameterizedTest(name = "{0}, asked whether it may hear: {1}")
    @CsvSource({
        "FIRE, , 3",
        "FIRE, YES, 3",
        "FIRE, NO, 1",
        "JOBCENTRE, , 1",
        "JOBCENTRE, YES, 3",
        "JOBCENTRE, NO, 1",
        ", , 3",
        ", NO, 1",
    })
    void a_person_can_say_no_and_a_job_centre_needs_their_yes(
            @Nullable String kind, @Nullable String answer, int expected) {
        assertThat(Feedback.level(3, kind, answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, YES, 0", "0, NO, 0", "6, YES, 6", "6, NO, 1"})
    void nobody_hears_more_than_their_level_allows(int level, String answer, int expected) {
        assertThat(Feedback.level(level, "FIRE", answer)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a hospital at level {0}, somebody home for more than two weeks: {1}")
    @CsvSource({"0, true, 0", "2, true, 2", "3, true, 3", "4, true, 3", "6, true, 3", "4, false, 4", "6, false, 6"})
    void a_hospital_is_told_less_once_somebody_is_home_for_long(int level, boolean homeForLong, int expected) {
        assertThat(Feedback.afterHospital(level, homeForLong)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "level {0}: that it has ended {1}, what the host put right in the form {2}")
    @CsvSource({
        "0, false, false",
        "1, false, false",
        "2, true, false",
        "3, true, false",
        "4, true, false",
        "5, true, true",
        "6, true, true"
    })
    void what_the_host_put_right_in_the_form_is_told_from_five_on(int level, boolean end, boolean amendments) {
        assertThat(Feedback.tellsEnd(level)).isEqualTo(end);
        assertThat(Feedback.tellsAmendments(level)).isEqualTo(amendments);
    }

    @ParameterizedTest(name = "level {0}: outcome {1}, hopes and the person's word {2}")
    @CsvSource({
        "0, false, false",
        "1, false, false",
        "2, false, false",
        "3, false, false",
        "4, true, false",
        "5, true, true",
        "6, true, true"
    })
    void whether_it_helped_is_told_from_four_on_and_what_the_person_says_from_five(
            int level, boolean outcome, boolean summary) {
        assertThat(Feedback.tellsOutcome(level)).isEqualTo(outcome);
        assertThat(Feedback.tellsSummary(level)).isEqualTo(summary);
    }
}
