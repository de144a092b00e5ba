package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// What was paused goes on.
public record ReferralResumedV1(UUID referralId, UUID personId, UUID hostOrganisationId, Instant resumedAt) {

    public static final String TYPE = "org.whatmatters.referral.resumed.v1";
}
