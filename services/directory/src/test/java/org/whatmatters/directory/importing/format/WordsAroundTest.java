package org.whatmatters.directory.importing.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whatmatters.directory.importing.PersonalDetail.Kind;

class WordsAroundTest {

    @Test
    void a_short_text_is_told_whole() {
        assertThat(WordsAround.of("Ring Jo on +44 7700 900123.", Kind.MOBILE, "07700900123"))
                .isEqualTo("Ring Jo on +44 7700 900123.");
    }

    @Test
    void of_a_long_text_only_what_stands_near_is_told() {
        var words = WordsAround.of(
                "a".repeat(900) + " Write to Jo@choir.example. " + "b".repeat(900), Kind.EMAIL, "jo@choir.example");

        assertThat(words)
                .startsWith("… aaa")
                .contains("Write to Jo@choir.example.")
                .endsWith("bbb …");
        assertThat(words.length()).isLessThan(400);
    }

    @Test
    void the_one_that_is_asked_for_is_shown_where_several_stand() {
        var words = WordsAround.of("07700 900111 " + "x ".repeat(400) + "or 07700 900222", Kind.MOBILE, "07700900222");

        assertThat(words).contains("07700 900222").doesNotContain("07700 900111");
    }

    @Test
    void a_field_that_has_gone_leaves_the_value_alone() {
        assertThat(WordsAround.of(null, Kind.MOBILE, "07700900123")).isEqualTo("07700900123");
        assertThat(WordsAround.of("Ring us.", Kind.MOBILE, "07700900123")).isEqualTo("07700900123");
    }
}
