package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AskedBy;
import org.whatmatters.referral.lifecycle.ContactAttempt.Channel;

/// What happened to a referral.
public sealed interface ReferralEvent {

    /// A host was found, the first or another one.
    record Routed(OrganisationId host, Instant at) implements ReferralEvent {}

    record InformationAsked(OrganisationId host, Instant at) implements ReferralEvent {}

    record InformationGiven(OrganisationId host, Instant at) implements ReferralEvent {}

    record Accepted(OrganisationId host, Instant at) implements ReferralEvent {}

    /// Put on the waiting list, or given another day there.
    record WaitListed(OrganisationId host, LocalDate expectedOn, Instant at) implements ReferralEvent {}

    record Assigned(OrganisationId host, WorkerId worker, Instant at) implements ReferralEvent {}

    /// The first time that host and person spoke.
    record ContactMade(OrganisationId host, Channel channel, Instant at) implements ReferralEvent {}

    /// A try that reached nobody, or a later talk: of interest to the host only.
    record ContactNoted(Instant at) implements ReferralEvent {}

    /// Somebody else works on it too, or no longer; or the referring team asked to have it back, or was answered: of
    /// interest to those two only.
    record Noted(Instant at) implements ReferralEvent {}

    /// Paused, or paused for longer.
    record Paused(OrganisationId host, PauseReason reason, LocalDate resumeOn, Instant at) implements ReferralEvent {}

    record Resumed(OrganisationId host, Instant at) implements ReferralEvent {}

    record AppointmentBooked(Appointment appointment, Instant at) implements ReferralEvent {}

    /// Another time instead.
    record AppointmentMoved(Appointment from, Appointment to, AskedBy askedBy, Instant at) implements ReferralEvent {}

    record AppointmentCancelled(Appointment appointment, AskedBy askedBy, Instant at) implements ReferralEvent {}

    /// Somebody has said who came.
    record AppointmentAttended(Appointment appointment, AppointmentEnd end, Instant at) implements ReferralEvent {}

    /// Who came had been put down wrongly.
    record AttendancePutRight(Appointment appointment, AppointmentEnd was, AppointmentEnd right, Instant at)
            implements ReferralEvent {}

    /// Something was put to a provider; the offer itself tells of it.
    record OfferPutOut(Instant at) implements ReferralEvent {}

    /// What had ended goes on.
    record Reopened(ReopeningReason reason, Instant at) implements ReferralEvent {}

    record Ended(Closure closure, Instant at) implements ReferralEvent {

        public Ending ending() {
            return closure.ending();
        }

        public EndingReason reason() {
            return closure.reason();
        }
    }
}
