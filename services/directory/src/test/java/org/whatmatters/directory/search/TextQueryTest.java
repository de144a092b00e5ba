package org.whatmatters.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.search.TextQuery.Word;

class TextQueryTest {

    private static final Synonyms SYNONYMS = Synonyms.of("""
            # a comment

            lonely, alone = befriending, Coffee Morning
            """);

    private static final TextQuery QUERY =
            new TextQuery(List.of(Word.of("lonely", true, SYNONYMS), Word.of("library", false, SYNONYMS)));

    @Test
    void a_plain_word_also_means_what_directories_write_for_it() {
        assertThat(QUERY.all()).isEqualTo("('lonely' | 'befriending' | 'coffee morning') & ('library')");
        assertThat(QUERY.any()).isEqualTo("('lonely' | 'befriending' | 'coffee morning') | ('library')");
        assertThat(QUERY.understood()).isEqualTo("lonely library");
    }

    @Test
    void a_word_that_was_typed_may_be_widened_and_one_that_was_put_right_is_not() {
        assertThat(QUERY.typed()).containsExactly("lonely");
        assertThat(QUERY.or(Map.of("lonely", "lovely")).all())
                .isEqualTo("('lonely' | 'befriending' | 'coffee morning' | 'lovely') & ('library')");
    }

    @Test
    void nothing_that_was_typed_can_become_an_operator() {
        assertThat(SearchWords.of("' | :* & café\\ O'Brien's (x) <-> déjà-vu").words())
                .containsExactly("cafe", "brien", "deja", "vu");
    }

    @Test
    void the_synonym_file_reads_and_no_word_stands_twice() {
        var synonyms = Synonyms.fromFile();

        assertThat(synonyms.termsFor("lonely")).contains("befriending");
        assertThat(synonyms.termsFor("damp")).contains("housing advice");
        assertThat(synonyms.termsFor("debt")).contains("money advice");
        assertThat(synonyms.words()).allMatch(word -> !word.contains(" "));
    }
}
