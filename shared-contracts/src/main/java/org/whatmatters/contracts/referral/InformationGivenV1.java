package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// The referring team has answered what it was asked.
public record InformationGivenV1(UUID referralId, UUID personId, UUID hostOrganisationId, Instant givenAt) {

    public static final String TYPE = "org.whatmatters.referral.information-given.v1";
}
