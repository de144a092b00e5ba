package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// The host will work with the person. Nothing is sent to the person at this moment.
public record ReferralAcceptedV1(UUID referralId, UUID personId, UUID hostOrganisationId, Instant acceptedAt) {

    public static final String TYPE = "org.whatmatters.referral.accepted.v1";
}
