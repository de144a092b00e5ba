package org.whatmatters.directory.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.search.TextQuery.Word;

/// Understands what somebody typed: mistyped words become the nearest word that occurs in the listings, and plain
/// words also mean what directories write for them.
@Component
public class AskedWords {

    private static final int MOST_WORDS = 10;

    private static final int MOST_REMEMBERED = 20_000;

    private final Synonyms synonyms = Synonyms.fromFile();

    /// Words that occurred in a listing once: none is ever forgotten there either.
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private final JdbcClient jdbc;

    AskedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty when there is no word in it.
    public Optional<TextQuery> understand(String text) {
        var words = SearchWords.of(text).first(MOST_WORDS).words();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var unknown = known.containsAll(words) ? List.<String>of() : unknown(words);
        var alike = unknown.isEmpty() ? Map.<String, String>of() : alike(unknown);
        return Optional.of(new TextQuery(words.stream()
                .map(word -> Word.of(alike.getOrDefault(word, word), !unknown.contains(word), synonyms))
                .toList()));
    }

    /// The same, each word also as the most alike other one: a mistake that some listing makes too is known.
    TextQuery wider(TextQuery query) {
        return query.or(alike(query.typed()));
    }

    /// The synonyms' own words count as known, so that "lonley" is put right too.
    @EventListener(ApplicationReadyEvent.class)
    void learnSynonyms() {
        jdbc.sql(JdbcSearchIndex.LEARN_WORDS)
                .param("words", String.join(" ", synonyms.words()))
                .update();
    }

    /// A word is known when its stem occurs, and a stop word such as "the" is.
    private List<String> unknown(List<String> words) {
        var unknown = jdbc.sql("""
                        select asked.word
                          from (select word, ts_lexize('english_stem', word) as stem
                                  from unnest(string_to_array(:words, ' ')) word) asked
                         where asked.stem <> '{}'
                           and not exists (select from search_word where stem = asked.stem[1])
                        """)
                .param("words", String.join(" ", words))
                .query((row, _) -> Objects.requireNonNull(row.getString("word")))
                .list();
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        words.stream().filter(word -> !unknown.contains(word)).forEach(known::add);
        return unknown;
    }

    /// For each word, of the twenty whose letters are most alike, the most alike one, if one or two letters make the
    /// difference.
    private Map<String, String> alike(List<String> words) {
        var alike = new HashMap<String, String>();
        jdbc.sql("""
                        select asked.word, alike.word as alike
                          from (select word, ts_lexize('english_stem', word) as stem
                                  from unnest(string_to_array(:words, ' ')) word) asked
                         cross join lateral (
                               select near.word
                                 from (select w.word, w.stem from search_word w
                                        order by w.word <-> asked.word limit 20) near
                                where length(asked.word) > 3 and array[near.stem] <> asked.stem
                                  and levenshtein(near.word, asked.word)
                                      <= case when length(asked.word) < 6 then 1 else 2 end
                                order by levenshtein(near.word, asked.word), near.word <-> asked.word, near.word
                                limit 1) alike
                        """).param("words", String.join(" ", words)).query(row -> {
            alike.put(Objects.requireNonNull(row.getString("word")), Objects.requireNonNull(row.getString("alike")));
        });
        return alike;
    }
}
