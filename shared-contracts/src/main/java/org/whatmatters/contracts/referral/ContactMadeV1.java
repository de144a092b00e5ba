package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// The host and the person have spoken for the first time. Carries what a measure of waiting needs, so that it counts
/// before its referral is known.
public record ContactMadeV1(
        UUID referralId,
        UUID personId,
        UUID hostOrganisationId,
        String agencyType,
        String channel,
        Instant submittedAt,
        Instant madeAt) {

    public static final String TYPE = "org.whatmatters.referral.contact-made.v1";
}
