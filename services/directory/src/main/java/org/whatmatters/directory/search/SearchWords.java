package org.whatmatters.directory.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a text as search knows them: small letters and digits, no accents, no single letters.
record SearchWords(List<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,40}");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    SearchWords {
        words = List.copyOf(words);
    }

    static SearchWords of(String text) {
        var plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new SearchWords(
                WORD.matcher(plain).results().map(MatchResult::group).distinct().toList());
    }

    SearchWords first(int most) {
        return new SearchWords(words.stream().limit(most).toList());
    }

    String joined() {
        return String.join(" ", words);
    }
}
