package org.whatmatters.referral.signpost.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.whatmatters.referral.unmet.Need;

class NeedWordsTest {

    private final NeedWords words;

    NeedWordsTest() throws IOException {
        this.words = new NeedWords(new ClassPathResource("need/words.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "lonely, LONELINESS",
        "June is very Lonely!, LONELINESS",
        "debt advice, MONEY",
        "singing, OTHER",
        "June Marlow, OTHER",
        ", OTHER"
    })
    void of_what_was_typed_only_the_need_is_left(String typed, Need need) {
        assertThat(words.in(typed)).isEqualTo(need);
    }
}
