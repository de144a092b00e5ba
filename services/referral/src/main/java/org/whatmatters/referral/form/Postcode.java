package org.whatmatters.referral.form;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A postcode of the right shape. Whether it exists is not asked: new ones appear every month.
///
/// @param district the outward half, such as XW1: it decides who serves the place
/// @param inward the other half
public record Postcode(String district, String inward) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");

    public static Optional<Postcode> parse(String given) {
        var matcher = SHAPE.matcher(given.replaceAll("\\s", "").toUpperCase(Locale.UK));
        return matcher.matches() ? Optional.of(new Postcode(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /// The part of the district that the inward half begins with, such as XW1 1.
    public String sector() {
        return district + " " + inward.charAt(0);
    }

    /// As it is written on an envelope.
    public String text() {
        return district + " " + inward;
    }
}
