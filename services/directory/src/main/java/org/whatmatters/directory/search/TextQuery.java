package org.whatmatters.directory.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was asked for, as PostgreSQL's `to_tsquery` reads it. Made of words of letters and digits only, so there is
/// nothing in it to escape.
public record TextQuery(List<Word> words) {

    /// A word that was asked for.
    ///
    /// @param meant as it was understood, a mistyped one put right
    /// @param asTyped whether that is what was typed
    /// @param terms of which any will do
    record Word(String meant, boolean asTyped, List<String> terms) {

        Word {
            terms = terms.stream().distinct().toList();
        }

        /// A word with its synonyms.
        static Word of(String meant, boolean asTyped, Synonyms synonyms) {
            return new Word(
                    meant,
                    asTyped,
                    Stream.concat(Stream.of(meant), synonyms.termsFor(meant).stream())
                            .toList());
        }

        private String anyTerm() {
            return terms.stream().map(term -> "'" + term + "'").collect(Collectors.joining(" | ", "(", ")"));
        }
    }

    public TextQuery {
        words = List.copyOf(words);
    }

    /// Finds what holds every word, or one of its synonyms.
    public String all() {
        return words.stream().map(Word::anyTerm).collect(Collectors.joining(" & "));
    }

    /// Finds what holds at least one.
    String any() {
        return words.stream().map(Word::anyTerm).collect(Collectors.joining(" | "));
    }

    /// As it was understood, for whoever asked.
    String understood() {
        return words.stream().map(Word::meant).collect(Collectors.joining(" "));
    }

    /// What was typed, and is a word: it may be a mistake nevertheless.
    List<String> typed() {
        return words.stream().filter(Word::asTyped).map(Word::meant).toList();
    }

    /// The same, each of these words also as another one.
    TextQuery or(Map<String, String> others) {
        return new TextQuery(words.stream()
                .map(word -> new Word(
                        word.meant(),
                        word.asTyped(),
                        Stream.concat(word.terms().stream(), Stream.ofNullable(others.get(word.meant())))
                                .toList()))
                .toList());
    }
}
