package org.whatmatters.directory.newgroup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The outward half of a postcode, such as XW1.
public record District(String outward) {

    private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");

    public static Optional<District> parse(String typed) {
        return Optional.of(typed.replaceAll("\\s", "").toUpperCase(Locale.UK))
                .filter(OUTWARD.asMatchPredicate())
                .map(District::new);
    }
}
