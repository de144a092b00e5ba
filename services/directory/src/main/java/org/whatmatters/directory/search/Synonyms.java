package org.whatmatters.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/// What people say, and what directories write for it: data in `search/synonyms.txt`, one line a group of plain
/// words, an equals sign, and the terms to look for too.
record Synonyms(Map<String, List<String>> termsByWord) {

    static Synonyms fromFile() {
        try {
            return of(new ClassPathResource("search/synonyms.txt").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Synonyms of(String file) {
        var termsByWord = new HashMap<String, List<String>>();
        file.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    var equals = line.indexOf('=');
                    var terms = list(line.substring(equals + 1));
                    list(line.substring(0, equals)).forEach(word -> termsByWord.put(word, terms));
                });
        return new Synonyms(Map.copyOf(termsByWord));
    }

    List<String> termsFor(String word) {
        return termsByWord.getOrDefault(word, List.of());
    }

    Set<String> words() {
        return termsByWord.keySet();
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(term -> SearchWords.of(term).joined())
                .filter(term -> !term.isEmpty())
                .toList();
    }
}
