package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// A referral that a confirmed death had closed stands where it stood: the death was taken back.
public record ReferralReopenedV1(UUID referralId, UUID personId, Instant reopenedAt) {

    public static final String TYPE = "org.whatmatters.referral.reopened.v1";
}
