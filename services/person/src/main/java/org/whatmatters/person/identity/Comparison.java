package org.whatmatters.person.identity;

import org.jspecify.annotations.Nullable;
import org.whatmatters.person.identity.Resemblance.Agreement;

/// One fact of two records, side by side.
///
/// @param fact such as `BIRTH_DATE`
public record Comparison(
        String fact, @Nullable String newer, @Nullable String older, Agreement agreement) {

    /// As somebody may see it who works with only one of the two: what agrees they know already, and of the rest only
    /// whether it does.
    public Comparison seenBy(boolean worksWithNewer, boolean worksWithOlder) {
        var known = agreement == Agreement.SAME;
        return new Comparison(
                fact, worksWithNewer || known ? newer : null, worksWithOlder || known ? older : null, agreement);
    }
}
