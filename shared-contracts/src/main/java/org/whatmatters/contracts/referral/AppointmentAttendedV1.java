package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody has said who came to a time to talk. How it went, stays with the host.
public record AppointmentAttendedV1(
        UUID referralId,
        UUID personId,
        UUID appointmentId,
        String kind,
        Instant startsAt,
        String attendance,
        @Nullable String absenceReasonCode,
        Instant saidAt) {

    public static final String TYPE = "org.whatmatters.referral.appointment-attended.v1";
}
