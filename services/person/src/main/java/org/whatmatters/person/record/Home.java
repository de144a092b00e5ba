package org.whatmatters.person.record;

import org.jspecify.annotations.Nullable;

/// Where a person lives, as far as is known. No fixed abode is an answer, not a gap.
public record Home(@Nullable String address, @Nullable Postcode postcode, boolean noFixedAbode) {

    public static final Home UNKNOWN = new Home(null, null, false);
}
