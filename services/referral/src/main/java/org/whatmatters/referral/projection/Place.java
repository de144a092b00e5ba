package org.whatmatters.referral.projection;

import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.form.Postcode;

/// Where somebody belongs, as far as it is known: by it a referral finds its host.
///
/// @param practice ODS code of the GP practice
/// @param sector the part of the postcode district, such as XW1 1
/// @param district of the postcode, such as XW1
public record Place(
        @Nullable String practice,
        @Nullable String sector,
        @Nullable String district) {

    public static Place of(@Nullable String practice, @Nullable Postcode postcode) {
        return postcode == null
                ? new Place(practice, null, null)
                : new Place(practice, postcode.sector(), postcode.district());
    }
}
