package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The provider cannot take the person now; the need goes back to the link worker.
///
/// @param providerOrganisationId absent where the group is no partner, and answers by its phone
public record OfferRejectedV1(
        UUID referralId,
        UUID personId,
        UUID offerId,
        UUID serviceId,
        @Nullable UUID providerOrganisationId,
        String reasonCode,
        Instant rejectedAt) {

    public static final String TYPE = "org.whatmatters.referral.offer-rejected.v1";
}
