package org.whatmatters.directory.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was asked for, as PostgreSQL's `to_tsquery` reads it. Made of words of letters and digits only, so there is
/// nothing in it to escape.
///
/// @param all finds what holds every word, or one of its synonyms
/// @param alike as `all`, each word also as the most alike other one: a mistake that some listing makes too is known
/// @param any finds what holds at least one
/// @param words as they were understood, mistyped ones put right
public record TextQuery(String all, String alike, String any, String words) {

    /// A word that was asked for.
    ///
    /// @param meant as it was understood
    /// @param alike another word that differs by a letter or two
    record Word(String meant, Optional<String> alike) {}

    static TextQuery of(List<Word> words, Synonyms synonyms) {
        var meant = words.stream().map(Word::meant).toList();
        var terms = meant.stream()
                .map(word -> terms(word, synonyms))
                .map(TextQuery::either)
                .toList();
        var wider = words.stream()
                .map(word -> either(Stream.concat(terms(word.meant(), synonyms), word.alike().stream())))
                .toList();
        return new TextQuery(
                String.join(" & ", terms),
                String.join(" & ", wider),
                String.join(" | ", terms),
                String.join(" ", meant));
    }

    private static Stream<String> terms(String word, Synonyms synonyms) {
        return Stream.concat(Stream.of(word), synonyms.termsFor(word).stream());
    }

    private static String either(Stream<String> terms) {
        return terms.distinct().map(term -> "'" + term + "'").collect(Collectors.joining(" | ", "(", ")"));
    }
}
