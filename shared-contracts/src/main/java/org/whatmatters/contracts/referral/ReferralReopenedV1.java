package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What had ended goes on.
///
/// @param reasonCode absent in what was told before there was any reason but a death that was taken back
public record ReferralReopenedV1(
        UUID referralId, UUID personId, @Nullable String reasonCode, Instant reopenedAt) {

    public static final String TYPE = "org.whatmatters.referral.reopened.v1";
}
