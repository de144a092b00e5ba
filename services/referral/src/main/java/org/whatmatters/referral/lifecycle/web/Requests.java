package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.Closure;
import org.whatmatters.referral.lifecycle.ContactAttempt;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.PauseReason;
import org.whatmatters.referral.lifecycle.ReopeningReason;
import org.whatmatters.referral.lifecycle.application.Endings;
import org.whatmatters.referral.lifecycle.application.LastWord;
import org.whatmatters.referral.lifecycle.application.Redirections;
import org.whatmatters.referral.text.Note;

/// What a host's worker, or the team that sent a referral, sends.
final class Requests {

    private Requests() {}

    record AssignmentRequest(@NotNull UUID worker) {}

    /// @param worker absent where the case is shared no longer
    record SharingRequest(@Nullable UUID worker) {}

    record QuestionRequest(@NotBlank @Note(max = 2500) String question) {}

    record AnswerRequest(@NotBlank @Note(max = 2500) String answer) {}

    record RedirectionRequest(
            @NotNull UUID host,
            Redirections.@NotNull Reason reasonCode,
            @Nullable @Note(max = 2500) String note) {}

    record WaitingRequest(@NotNull LocalDate expectedOn) {}

    record PauseRequest(
            @NotNull PauseReason reasonCode, @NotNull LocalDate resumeOn) {}

    record ReopeningRequest(
            @NotNull ReopeningReason reasonCode,
            @Nullable @Note(max = 2500) String note) {}

    record WithdrawalRequest(
            @NotNull EndingReason reasonCode,
            @Nullable @Note(max = 2500) String note) {}

    record WithdrawalAnswerRequest(@NotNull Boolean agreed) {}

    record ReviewRequest(@NotBlank @Note(max = 2500) String note) {}

    record HopeRequest(@NotBlank @Note(max = 200) String hopedFor, Closure.@NotNull Outcome outcome) {}

    record EndingRequest(
            @NotNull Ending ending,
            @NotNull EndingReason reasonCode,
            @Nullable @Note(max = 2500) String note,
            @Nullable @Note(max = 2500) String advice,
            @Nullable UUID riskReadBy,
            @Nullable LocalDate offerAgainOn,
            @Nullable @Size(max = 5) List<@NotNull UUID> services,
            Closure.@Nullable Outcome outcome,
            Closure.@Nullable PersonSays personSays,
            @Nullable @Size(max = 20) List<@Valid @NotNull HopeRequest> hopes) {

        LastWord lastWord() {
            return new LastWord(
                    ending,
                    reasonCode,
                    note,
                    advice,
                    riskReadBy,
                    offerAgainOn,
                    services == null ? List.of() : services,
                    outcome,
                    personSays,
                    hopes == null
                            ? List.of()
                            : hopes.stream()
                                    .map(hope -> new Endings.Hope(hope.hopedFor(), hope.outcome()))
                                    .toList());
        }
    }

    record ContactRequest(
            ContactAttempt.@NotNull Channel channel,
            ContactAttempt.@NotNull Outcome outcome,
            @Nullable @Note(max = 2500) String note) {}

    record AppointmentRequest(
            Appointment.@NotNull Kind kind,
            @NotNull Instant startsAt,
            @Nullable @Note(max = 200) String place) {}
}
