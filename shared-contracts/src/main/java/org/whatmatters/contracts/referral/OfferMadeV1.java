package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One need of the person has been put to one provider.
///
/// @param providerOrganisationId absent where the group is no partner, and answers by its phone
public record OfferMadeV1(
        UUID referralId,
        UUID personId,
        UUID offerId,
        UUID serviceId,
        @Nullable UUID providerOrganisationId,
        Instant madeAt) {

    public static final String TYPE = "org.whatmatters.referral.offer-made.v1";
}
