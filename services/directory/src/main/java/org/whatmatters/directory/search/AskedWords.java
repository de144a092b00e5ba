package org.whatmatters.directory.search;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Understands what somebody typed: mistyped words become the nearest word that occurs in the listings, and plain
/// words also mean what directories write for them.
@Component
public class AskedWords {

    private static final int MOST_WORDS = 10;

    private final Synonyms synonyms = Synonyms.fromFile();
    private final JdbcClient jdbc;

    AskedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty when there is no word in it.
    public Optional<TextQuery> understand(String text) {
        var words = SearchWords.of(text).first(MOST_WORDS);
        return words.words().isEmpty() ? Optional.empty() : Optional.of(TextQuery.of(putRight(words), synonyms));
    }

    /// The synonyms' own words count as known, so that "lonley" is put right too.
    @EventListener(ApplicationReadyEvent.class)
    void learnSynonyms() {
        jdbc.sql(JdbcSearchIndex.LEARN_WORDS)
                .param("words", String.join(" ", synonyms.words()))
                .update();
    }

    /// A word is known when its stem occurs, and a stop word such as "the" is. One that is not becomes the most alike
    /// of the twenty whose letters are most alike, if one or two letters make the difference.
    private List<TextQuery.Word> putRight(SearchWords words) {
        return jdbc.sql("""
                        select asked.word, alike.word as alike,
                               asked.stem = '{}'
                               or exists (select from search_word where stem = asked.stem[1]) as known
                          from (select word, ts_lexize('english_stem', word) as stem, position
                                  from unnest(string_to_array(:words, ' ')) with ordinality as w (word, position)) asked
                          left join lateral (
                               select near.word
                                 from (select w.word, w.stem from search_word w
                                        order by w.word <-> asked.word limit 20) near
                                where length(asked.word) > 3 and array[near.stem] <> asked.stem
                                  and levenshtein(near.word, asked.word)
                                      <= case when length(asked.word) < 6 then 1 else 2 end
                                order by levenshtein(near.word, asked.word), near.word <-> asked.word, near.word
                                limit 1) alike on true
                         order by asked.position
                        """)
                .param("words", words.joined())
                .query((row, _) -> {
                    var alike = Optional.ofNullable(row.getString("alike"));
                    var typed = row.getString("word");
                    return row.getBoolean("known")
                            ? new TextQuery.Word(typed, alike)
                            : new TextQuery.Word(alike.orElse(typed), Optional.empty());
                })
                .list();
    }
}
