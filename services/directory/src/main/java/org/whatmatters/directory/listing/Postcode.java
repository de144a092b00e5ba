package org.whatmatters.directory.listing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A postcode with one space before its inward part, however it was typed.
public record Postcode(String value) {

    private static final int UNIT = 2;
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})");

    public static Optional<Postcode> of(String text) {
        var form = FORM.matcher(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        return form.matches() ? Optional.of(new Postcode(form.group(1) + " " + form.group(2))) : Optional.empty();
    }

    /// The outward part and a digit, such as XW1 1: some thousand homes.
    public String sector() {
        return value.substring(0, value.length() - UNIT);
    }

    /// The outward part, such as XW1: some ten thousand homes.
    public String district() {
        return value.substring(0, value.indexOf(' '));
    }
}
