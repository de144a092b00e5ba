package org.whatmatters.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpAnswerTest {

    @ParameterizedTest
    @CsvSource({"1, HELPED", "' 2 ', NOT_YET", "3., NO_LONGER_NEEDED"})
    void an_answer_is_one_number(String words, FollowUpAnswer answer) {
        assertThat(FollowUpAnswer.in(words)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "12", "1 or 2", "yes", "1 thank you"})
    void anything_else_is_none(String words) {
        assertThat(FollowUpAnswer.in(words)).isEmpty();
    }
}
