package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Nobody waits for the provider's answer any more: another one accepted, or the referral ended. It was no silence.
///
/// @param providerOrganisationId absent where the group is no partner, and answers by its phone
public record OfferTakenBackV1(
        UUID referralId,
        UUID personId,
        UUID offerId,
        UUID serviceId,
        @Nullable UUID providerOrganisationId,
        Instant takenBackAt) {

    public static final String TYPE = "org.whatmatters.referral.offer-taken-back.v1";
}
