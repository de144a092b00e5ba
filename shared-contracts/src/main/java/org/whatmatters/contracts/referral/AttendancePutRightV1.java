package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who came to a time to talk had been put down wrongly.
///
/// @param was what had been said before
/// @param attendance what is right: CAME, CAME_LATE, DID_NOT_COME, or DID_NOT_HAPPEN because of the host
public record AttendancePutRightV1(
        UUID referralId,
        UUID personId,
        UUID appointmentId,
        String kind,
        Instant startsAt,
        String was,
        String attendance,
        @Nullable String absenceReasonCode,
        Instant putRightAt) {

    public static final String TYPE = "org.whatmatters.referral.attendance-put-right.v1";
}
