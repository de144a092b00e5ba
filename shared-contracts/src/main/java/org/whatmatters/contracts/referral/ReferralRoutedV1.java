package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// A host was found: the first, or another one that suits better. From now on it is with this host alone.
public record ReferralRoutedV1(UUID referralId, UUID personId, UUID hostOrganisationId, Instant routedAt) {

    public static final String TYPE = "org.whatmatters.referral.routed.v1";
}
