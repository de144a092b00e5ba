package org.whatmatters.notification.reply;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what a text means. Words of danger come first, whatever else it says; STOP counts only when it is all that was
/// said.
///
/// @param dangerWords words and short sentences in lower case, in every language that messages are sent in
public record Listening(List<String> dangerWords) {

    private static final Set<String> STOP = Set.of("stop", "unsubscribe");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Meaning meaningOf(String text) {
        var words = plain(text);
        if (dangerWords.stream().anyMatch(danger -> (" " + words + " ").contains(" " + plain(danger) + " "))) {
            return Meaning.DANGER;
        }
        if (STOP.contains(words)) {
            return Meaning.STOP;
        }
        if (words.equals("start")) {
            return Meaning.START;
        }
        return words.equals("help") || words.startsWith("help ") ? Meaning.HELP : Meaning.WORDS;
    }

    private static String plain(String text) {
        // Phones write an apostrophe in several ways, people in none.
        var joined = text.toLowerCase(Locale.UK).replaceAll("['’`]", "");
        return NOT_A_LETTER.matcher(joined).replaceAll(" ").strip();
    }
}
