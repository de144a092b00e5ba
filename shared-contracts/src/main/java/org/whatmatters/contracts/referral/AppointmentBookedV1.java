package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// A time to talk has been agreed.
public record AppointmentBookedV1(UUID referralId, UUID personId, UUID appointmentId, String kind, Instant startsAt) {

    public static final String TYPE = "org.whatmatters.referral.appointment-booked.v1";
}
