package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The host takes the person on and has nobody free yet, or names another day.
public record ReferralWaitListedV1(
        UUID referralId, UUID personId, UUID hostOrganisationId, LocalDate expectedOn, Instant listedAt) {

    public static final String TYPE = "org.whatmatters.referral.wait-listed.v1";
}
