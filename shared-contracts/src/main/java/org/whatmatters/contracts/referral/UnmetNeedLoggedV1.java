package org.whatmatters.contracts.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody looked for help near a place and there was nothing suitable. It is about no person, and says of nobody who
/// looked.
///
/// @param need as the forms list needs
/// @param wouldHaveHelped what would have been suitable; absent where nobody said
public record UnmetNeedLoggedV1(
        UUID unmetNeedId,
        String need,
        String postcodeDistrict,
        @Nullable String wouldHaveHelped,
        LocalDate loggedOn) {

    public static final String TYPE = "org.whatmatters.referral.unmet-need-logged.v1";
}
