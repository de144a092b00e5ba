package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to reach the person.
///
/// @param note free text; stays in this service
public record ContactAttempt(
        Channel channel, Outcome outcome, @Nullable String note, WorkerId by, Instant at) {

    public enum Channel {
        PHONE,
        VISIT,
        SMS,
        VIDEO
    }

    public enum Outcome {
        SPOKE,
        NO_ANSWER,
        LEFT_MESSAGE,
        WRONG_NUMBER
    }
}
