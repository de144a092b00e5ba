package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to reach the person.
///
/// @param note free text; stays in this service
/// @param by who writes it down
/// @param saidTo to whom the person said it on the phone; absent where they said nothing, or not on the phone
public record ContactAttempt(
        Channel channel,
        Outcome outcome,
        @Nullable String note,
        WorkerId by,
        @Nullable WorkerId saidTo,
        Instant at) {

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
