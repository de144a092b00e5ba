package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The case at the host is over.
///
/// @param referrerOrganisationId absent where the person came by themselves
/// @param ending RETURNED, CLOSED, WITHDRAWN, DECLINED_BY_PERSON or DIED
public record ReferralEndedV1(
        UUID referralId,
        UUID personId,
        @Nullable UUID hostOrganisationId,
        @Nullable UUID referrerOrganisationId,
        String ending,
        String reasonCode,
        Instant endedAt) {

    public static final String TYPE = "org.whatmatters.referral.ended.v1";
}
