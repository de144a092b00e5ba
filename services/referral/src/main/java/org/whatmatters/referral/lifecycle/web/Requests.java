package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.ContactAttempt;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.text.Note;

/// What a host's worker sends.
final class Requests {

    private Requests() {}

    record AssignmentRequest(@NotNull UUID worker) {}

    record EndingRequest(
            @NotNull Ending ending,
            @NotNull EndingReason reasonCode,
            @Nullable @Note(max = 2500) String note) {}

    record ContactRequest(
            ContactAttempt.@NotNull Channel channel,
            ContactAttempt.@NotNull Outcome outcome,
            @Nullable @Note(max = 2500) String note) {}

    record AppointmentRequest(
            Appointment.@NotNull Kind kind,
            @NotNull Instant startsAt,
            @Nullable @Note(max = 200) String place) {}
}
