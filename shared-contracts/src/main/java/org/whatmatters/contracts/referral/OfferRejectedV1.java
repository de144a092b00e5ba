package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// The provider cannot take the person now; the need goes back to the link worker.
public record OfferRejectedV1(
        UUID referralId,
        UUID personId,
        UUID offerId,
        UUID serviceId,
        UUID providerOrganisationId,
        String reasonCode,
        Instant rejectedAt) {

    public static final String TYPE = "org.whatmatters.referral.offer-rejected.v1";
}
