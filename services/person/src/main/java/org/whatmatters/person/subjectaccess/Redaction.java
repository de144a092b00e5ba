package org.whatmatters.person.subjectaccess;

import java.util.BitSet;
import java.util.List;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;

/// Takes words out of what a person reads: every place where they stand, whatever their capitals, also where two of
/// them overlap.
final class Redaction {

    static final String MARK = "[left out]";

    private Redaction() {}

    static List<Line> without(List<String> words, List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(without(words, line.name()), without(words, line.value())))
                .toList();
    }

    /// Whether the words stand anywhere in it.
    static boolean finds(String words, List<Line> lines) {
        return lines.stream()
                .anyMatch(line -> places(List.of(words), line.value()).cardinality() > 0);
    }

    private static String without(List<String> words, String text) {
        var places = places(words, text);
        var left = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (!places.get(at)) {
                left.append(text.charAt(at));
            } else if (at == 0 || !places.get(at - 1)) {
                left.append(MARK);
            }
        }
        return left.toString();
    }

    private static BitSet places(List<String> words, String text) {
        var places = new BitSet(text.length());
        for (var word : words) {
            for (int at = 0; at <= text.length() - word.length(); at++) {
                if (text.regionMatches(true, at, word, 0, word.length())) {
                    places.set(at, at + word.length());
                }
            }
        }
        return places;
    }
}
