package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// The host has asked the referring team something, and decides when it knows.
public record InformationAskedV1(UUID referralId, UUID personId, UUID hostOrganisationId, Instant askedAt) {

    public static final String TYPE = "org.whatmatters.referral.information-asked.v1";
}
