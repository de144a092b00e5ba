package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// A time to talk does not stand any more. Why, stays with the host.
public record AppointmentCancelledV1(
        UUID referralId, UUID personId, UUID appointmentId, String askedBy, Instant cancelledAt) {

    public static final String TYPE = "org.whatmatters.referral.appointment-cancelled.v1";
}
