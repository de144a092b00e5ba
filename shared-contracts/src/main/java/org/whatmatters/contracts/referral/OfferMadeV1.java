package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// One need of the person has been put to one provider.
public record OfferMadeV1(
        UUID referralId, UUID personId, UUID offerId, UUID serviceId, UUID providerOrganisationId, Instant madeAt) {

    public static final String TYPE = "org.whatmatters.referral.offer-made.v1";
}
