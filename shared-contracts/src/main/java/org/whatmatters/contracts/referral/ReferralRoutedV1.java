package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// A referral that had no host has found one.
public record ReferralRoutedV1(UUID referralId, UUID personId, UUID hostOrganisationId, Instant routedAt) {

    public static final String TYPE = "org.whatmatters.referral.routed.v1";
}
