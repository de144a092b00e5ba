package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// A time to talk is now another one. Why, stays with the host.
public record AppointmentMovedV1(
        UUID referralId,
        UUID personId,
        UUID appointmentId,
        UUID movedToAppointmentId,
        String kind,
        Instant startsAt,
        String askedBy,
        Instant movedAt) {

    public static final String TYPE = "org.whatmatters.referral.appointment-moved.v1";
}
