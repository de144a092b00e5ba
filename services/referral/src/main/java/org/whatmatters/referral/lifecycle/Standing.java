package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What [WhoHasTheBall] needs to know of a referral.
///
/// @param since when it came to this stage
/// @param host its name, once there is one
/// @param worker the name of who has the case
/// @param lastTalk the last time that somebody spoke with the person
/// @param appointments all that were ever booked
public record Standing(
        Stage stage,
        Instant since,
        @Nullable String host,
        @Nullable String worker,
        @Nullable Instant lastTalk,
        List<Instant> appointments,
        List<OpenOffer> openOffers) {

    /// An offer that its provider has not answered.
    public record OpenOffer(String provider, Instant madeAt) {}
}
