package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The case at the host is over.
///
/// @param referrerOrganisationId absent where the person came by themselves
/// @param ending RETURNED, CLOSED, WITHDRAWN, DECLINED_BY_PERSON or DIED
/// @param outcomeCode whether it helped, as the worker has it; absent but for what was closed
/// @param personSaysCode the same as the person has it
public record ReferralEndedV1(
        UUID referralId,
        UUID personId,
        @Nullable UUID hostOrganisationId,
        @Nullable UUID referrerOrganisationId,
        String ending,
        String reasonCode,
        @Nullable String outcomeCode,
        @Nullable String personSaysCode,
        Instant endedAt) {

    public static final String TYPE = "org.whatmatters.referral.ended.v1";
}
