package org.whatmatters.notifysandbox.texting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words with gaps: `((name))` takes a value, `((flag??words))` shows its words when the value is yes.
public record Template(UUID id, String name, int version, String body) {

    private static final Pattern GAP = Pattern.compile("\\(\\(([^()?]+)(?:\\?\\?([^()]*))?\\)\\)");

    /// A text cannot be written because values are missing. Notify names them all.
    public static final class MissingPersonalisation extends RuntimeException {
        private static final long serialVersionUID = 1;

        MissingPersonalisation(List<String> names) {
            super("Missing personalisation: " + String.join(", ", names));
        }
    }

    /// The text a phone shows. Names are compared without regard to case; values nobody asked for are ignored.
    public String fill(Map<String, String> personalisation) {
        var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        values.putAll(personalisation);
        var missing = new ArrayList<String>();
        var text = GAP.matcher(body).replaceAll(gap -> {
            var value = values.get(gap.group(1));
            if (value == null) {
                missing.add(gap.group(1));
                return "";
            }
            var words = gap.group(2);
            return Matcher.quoteReplacement(words == null ? value : isYes(value) ? words : "");
        });
        if (!missing.isEmpty()) {
            throw new MissingPersonalisation(missing);
        }
        return text.replaceAll(" {2,}", " ").strip();
    }

    private static boolean isYes(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "t", "1", "include", "show" -> true;
            default -> false;
        };
    }
}
