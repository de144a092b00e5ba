package org.whatmatters.referral.unmet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whatmatters.referral.form.Postcode;

/// The outward half of a postcode, such as XW1: several thousand homes.
public record District(String outward) {

    private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");

    /// Of a whole postcode, whose other half is dropped, or of the outward half alone.
    public static Optional<District> parse(String given) {
        var typed = given.replaceAll("\\s", "").toUpperCase(Locale.UK);
        return Postcode.parse(typed)
                .map(Postcode::district)
                .or(() -> Optional.of(typed).filter(OUTWARD.asMatchPredicate()))
                .map(District::new);
    }
}
