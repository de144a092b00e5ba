package org.whatmatters.directory.importing.format;

import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.PersonalDetail;

/// The words before and after a phone number or e-mail address: what it is said to be, for whoever decides on it.
public final class WordsAround {

    private static final int BEFORE = 200;
    private static final int AFTER = 100;

    private WordsAround() {}

    /// What stands around it, or the value alone where its field can no longer be read.
    ///
    /// @param text of the field in which it was found
    public static String of(@Nullable String text, PersonalDetail.Kind kind, String value) {
        return text == null
                ? value
                : PersonalDetails.find(text, kind, value)
                        .map(match -> around(text, match))
                        .orElse(value);
    }

    private static String around(String text, MatchResult match) {
        var from = Math.max(0, match.start() - BEFORE);
        var to = Math.min(text.length(), match.end() + AFTER);
        return (from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : "");
    }
}
