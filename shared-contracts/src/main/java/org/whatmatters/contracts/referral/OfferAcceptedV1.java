package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// The provider welcomes the person.
public record OfferAcceptedV1(
        UUID referralId, UUID personId, UUID offerId, UUID serviceId, UUID providerOrganisationId, Instant acceptedAt) {

    public static final String TYPE = "org.whatmatters.referral.offer-accepted.v1";
}
