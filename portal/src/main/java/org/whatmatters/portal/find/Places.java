package org.whatmatters.portal.find;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Postcodes, as far as nobody can be found by them.
public final class Places {

    private static final String WHOLE = "[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}";
    private static final int INWARD = 3;

    private Places() {}

    /// The outward half of what may be a postcode; null where it is none.
    public static @Nullable String district(@Nullable String postcode) {
        var typed = postcode == null ? "" : postcode.replaceAll("\\s", "").toUpperCase(Locale.UK);
        return typed.matches(WHOLE) ? typed.substring(0, typed.length() - INWARD) : null;
    }
}
