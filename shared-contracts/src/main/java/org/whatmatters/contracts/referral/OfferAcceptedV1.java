package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The provider welcomes the person.
///
/// @param providerOrganisationId absent where the group is no partner, and answers by its phone
public record OfferAcceptedV1(
        UUID referralId,
        UUID personId,
        UUID offerId,
        UUID serviceId,
        @Nullable UUID providerOrganisationId,
        Instant acceptedAt) {

    public static final String TYPE = "org.whatmatters.referral.offer-accepted.v1";
}
