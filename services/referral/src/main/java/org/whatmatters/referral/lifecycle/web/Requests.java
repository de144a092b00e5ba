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
import org.whatmatters.referral.lifecycle.AppointmentEnd;
import org.whatmatters.referral.lifecycle.Closure;
import org.whatmatters.referral.lifecycle.ContactAttempt;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.PauseReason;
import org.whatmatters.referral.lifecycle.ReopeningReason;
import org.whatmatters.referral.lifecycle.Support;
import org.whatmatters.referral.lifecycle.application.Attendance;
import org.whatmatters.referral.lifecycle.application.Booking;
import org.whatmatters.referral.lifecycle.application.Endings;
import org.whatmatters.referral.lifecycle.application.LastWord;
import org.whatmatters.referral.lifecycle.application.Redirections;
import org.whatmatters.referral.text.Note;

/// What a host's worker, or the team that sent a referral, sends.
final class Requests {

    private Requests() {}

    /// @param support with which kind of support the host begins; absent: as was asked for
    record AcceptanceRequest(@Nullable Support support) {}

    /// @param evenIfAway true where it is given to somebody who is away today
    record AssignmentRequest(@NotNull UUID worker, @Nullable Boolean evenIfAway) {}

    /// @param worker absent where the case is shared no longer
    record SharingRequest(@Nullable UUID worker) {}

    record QuestionRequest(
            @NotBlank(message = "Say what you need to know.") @Note(max = 2500)
            String question) {}

    record AnswerRequest(
            @NotBlank(message = "Write your answer.") @Note(max = 2500)
            String answer) {}

    record RedirectionRequest(
            @NotNull UUID host,
            @NotNull Redirections.Reason reasonCode,
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

    record ReviewRequest(
            @NotBlank(message = "Say what you found.") @Note(max = 2500)
            String note) {}

    record HopeRequest(
            @NotBlank @Note(max = 200) String hopedFor,
            @NotNull Closure.Outcome outcome) {}

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

    /// @param saidTo who spoke on the phone, where it was not the caller
    /// @param next when they talk again
    record ContactRequest(
            @NotNull ContactAttempt.Channel channel,
            @NotNull ContactAttempt.Outcome outcome,
            @Nullable @Note(max = 2500) String note,
            @Nullable UUID saidTo,
            @Nullable @Valid NextRequest next) {}

    /// The next time to talk.
    ///
    /// @param company one to one unless said otherwise
    record NextRequest(
            @NotNull Appointment.Kind kind,
            Appointment.@Nullable Company company,
            @NotNull Instant startsAt,
            @Nullable @Note(max = 200) String place,
            @Nullable @Note(max = 10) String postcode) {

        Booking booking() {
            return booked(kind, company, startsAt, place, postcode);
        }
    }

    /// @param company one to one unless said otherwise
    /// @param attendance of a time that has been already
    record AppointmentRequest(
            @NotNull Appointment.Kind kind,
            Appointment.@Nullable Company company,
            @NotNull Instant startsAt,
            @Nullable @Note(max = 200) String place,
            @Nullable @Note(max = 10) String postcode,
            @Nullable @Valid AttendanceRequest attendance) {

        Booking booking() {
            return booked(kind, company, startsAt, place, postcode);
        }
    }

    record NewTimeRequest(
            @NotNull Appointment.Kind kind,
            Appointment.@Nullable Company company,
            @NotNull Instant startsAt,
            @Nullable @Note(max = 200) String place,
            @Nullable @Note(max = 10) String postcode,
            @NotNull AppointmentEnd.AskedBy askedBy,

            @NotBlank(message = "Say why it is moved.") @Note(max = 200)
            String why) {

        Booking booking() {
            return booked(kind, company, startsAt, place, postcode);
        }
    }

    record CancellationRequest(
            @NotNull AppointmentEnd.AskedBy askedBy,

            @NotBlank(message = "Say why it is cancelled.") @Note(max = 200)
            String why) {}

    record AttendanceRequest(
            @NotNull Attendance.Who who,
            AppointmentEnd.@Nullable AbsenceReason absenceReason,
            @Nullable @Note(max = 2500) String howItWent) {

        Attendance attendance() {
            return new Attendance(who, absenceReason, howItWent);
        }
    }

    /// What it should have said.
    ///
    /// @param reason why the first word was wrong
    record AttendanceCorrectionRequest(
            @NotNull Attendance.Who who,
            AppointmentEnd.@Nullable AbsenceReason absenceReason,
            @Nullable @Note(max = 2500) String howItWent,

            @NotBlank(message = "Say why it was wrong.") @Note(max = 200)
            String reason) {

        Attendance attendance() {
            return new Attendance(who, absenceReason, howItWent);
        }
    }

    private static Booking booked(
            Appointment.Kind kind,
            Appointment.@Nullable Company company,
            Instant startsAt,
            @Nullable String place,
            @Nullable String postcode) {
        return new Booking(kind, company == null ? Appointment.Company.ONE_TO_ONE : company, startsAt, place, postcode);
    }
}
