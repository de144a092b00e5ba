package org.whatmatters.person.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where somebody lives, stays or gets their letters.
///
/// @param lines at most five; none where only the postcode is known
public record Address(Use use, List<String> lines, @Nullable Postcode postcode) {

    public static final int MOST_LINES = 5;
    public static final int LONGEST_LINE = 70;

    /// What the person is found there for.
    public enum Use {
        MAIN,
        TEMPORARY,
        CORRESPONDENCE
    }

    public Address {
        lines = List.copyOf(lines);
    }

    /// What was written in one piece, as lines of an envelope. What does not fit on it is left out.
    public static List<String> linesOf(String text) {
        var lines = new ArrayList<String>();
        var rest = text.strip();
        while (!rest.isEmpty() && lines.size() < MOST_LINES) {
            var end = endOfLine(rest);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    private static int endOfLine(String text) {
        if (text.length() <= LONGEST_LINE) {
            return text.length();
        }
        var space = text.lastIndexOf(' ', LONGEST_LINE);
        return space > 0 ? space : LONGEST_LINE;
    }

    /// As it is written in a sentence.
    public String inOneLine() {
        return Stream.concat(lines.stream(), Stream.ofNullable(postcode).map(Postcode::value))
                .collect(Collectors.joining(", "));
    }
}
