package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Nothing happens for a while, or for longer than was said. Why, stays with the host.
public record ReferralPausedV1(
        UUID referralId, UUID personId, UUID hostOrganisationId, LocalDate resumeOn, Instant pausedAt) {

    public static final String TYPE = "org.whatmatters.referral.paused.v1";
}
