package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// A named worker of the host has the case.
///
/// @param worker the worker's subject at the sign-in service
public record ReferralAssignedV1(
        UUID referralId, UUID personId, UUID hostOrganisationId, UUID worker, Instant assignedAt) {

    public static final String TYPE = "org.whatmatters.referral.assigned.v1";
}
