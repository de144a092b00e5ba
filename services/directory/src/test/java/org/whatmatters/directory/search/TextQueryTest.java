package org.whatmatters.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.search.TextQuery.Word;

class TextQueryTest {

    private static final Synonyms SYNONYMS = Synonyms.of("""
            # a comment

            lonely, alone = befriending, Coffee Morning
            """);

    @Test
    void a_plain_word_also_means_what_directories_write_for_it() {
        var query = TextQuery.of(
                List.of(new Word("lonely", Optional.empty()), new Word("libary", Optional.of("library"))), SYNONYMS);

        assertThat(query)
                .isEqualTo(new TextQuery(
                        "('lonely' | 'befriending' | 'coffee morning') & ('libary')",
                        "('lonely' | 'befriending' | 'coffee morning') & ('libary' | 'library')",
                        "('lonely' | 'befriending' | 'coffee morning') | ('libary')",
                        "lonely libary"));
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
