package org.whatmatters.person.record;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A postcode in the shape the Royal Mail uses: upper case, one space before the inward part.
public record Postcode(String value) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})");

    /// The NHS writes ZZ99 for "no fixed abode" and "not known": thousands share it, so it tells nobody apart.
    private static final String NO_PLACE = "ZZ99";

    /// Reads a postcode as people write it; empty for what is none, or stands for no place.
    public static Optional<Postcode> parse(String text) {
        var parts = SHAPE.matcher(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        return parts.matches() && !parts.group(1).equals(NO_PLACE)
                ? Optional.of(new Postcode(parts.group(1) + " " + parts.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
