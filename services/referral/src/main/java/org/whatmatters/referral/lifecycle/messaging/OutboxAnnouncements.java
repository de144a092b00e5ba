package org.whatmatters.referral.lifecycle.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.AppointmentAttendedV1;
import org.whatmatters.contracts.referral.AppointmentBookedV1;
import org.whatmatters.contracts.referral.AppointmentCancelledV1;
import org.whatmatters.contracts.referral.AppointmentMovedV1;
import org.whatmatters.contracts.referral.AttendancePutRightV1;
import org.whatmatters.contracts.referral.ContactMadeV1;
import org.whatmatters.contracts.referral.InformationAskedV1;
import org.whatmatters.contracts.referral.InformationGivenV1;
import org.whatmatters.contracts.referral.ReferralAcceptedV1;
import org.whatmatters.contracts.referral.ReferralAssignedV1;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralIntakeV1;
import org.whatmatters.contracts.referral.ReferralPausedV1;
import org.whatmatters.contracts.referral.ReferralReopenedV1;
import org.whatmatters.contracts.referral.ReferralResumedV1;
import org.whatmatters.contracts.referral.ReferralRoutedV1;
import org.whatmatters.contracts.referral.ReferralSubmittedV1;
import org.whatmatters.contracts.referral.ReferralWaitListedV1;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.referral.lifecycle.AppointmentEnd;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralEvent;
import org.whatmatters.referral.lifecycle.application.Announcements;
import org.whatmatters.referral.lifecycle.application.Submission;

/// Puts what happened into the published language. Nothing personal goes on `referral.events.v1`: what is published
/// is chosen here, field by field.
@Component
class OutboxAnnouncements implements Announcements {

    private static final String APPOINTMENT_TEMPLATE = "appointment-booked";

    private static final String MOVED_TEMPLATE = "appointment-moved";

    private static final String CANCELLED_TEMPLATE = "appointment-cancelled";

    private final Outbox outbox;
    private final AppointmentTexts texts;

    OutboxAnnouncements(Outbox outbox, AppointmentTexts texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public void submitted(Submission submission) {
        var referral = submission.referral();
        var intake = submission.intake();
        announce(
                referral,
                ReferralSubmittedV1.TYPE,
                new ReferralSubmittedV1(
                        referral.id().value(),
                        referral.person().value(),
                        referral.agencyType(),
                        referrerOf(referral),
                        referral.host() == null ? null : referral.host().value(),
                        intake.answers().choices("needs"),
                        intake.postcode().map(code -> code.district()).orElse(null),
                        referral.support().name(),
                        referral.submittedAt()));
        intake(submission);
    }

    @Override
    public void intake(Submission submission) {
        var referral = submission.referral();
        var intake = submission.intake();
        outbox.announce(
                Topic.REFERRAL_INTAKE,
                referral.id().value(),
                ReferralIntakeV1.TYPE,
                referral.version(),
                new ReferralIntakeV1(
                        referral.id().value(),
                        referral.person().value(),
                        intake.givenName().orElse(null),
                        intake.familyName().orElse(null),
                        intake.birthDate().orElse(null),
                        intake.nhsNumber().orElse(null),
                        intake.addressLine().orElse(null),
                        intake.postcode().map(code -> code.text()).orElse(null),
                        intake.noFixedAbode(),
                        intake.phone().orElse(null),
                        submission.gpPractice(),
                        intake.language().orElse(null),
                        intake.interpreterNeeded(),
                        referral.submittedAt()));
    }

    @Override
    public void happened(Referral referral, ReferralEvent event) {
        var id = referral.id().value();
        var person = referral.person().value();
        switch (event) {
            case ReferralEvent.Routed routed ->
                announce(
                        referral,
                        ReferralRoutedV1.TYPE,
                        new ReferralRoutedV1(id, person, routed.host().value(), routed.at()));
            case ReferralEvent.Accepted accepted ->
                announce(
                        referral,
                        ReferralAcceptedV1.TYPE,
                        new ReferralAcceptedV1(
                                id,
                                person,
                                accepted.host().value(),
                                referral.support().name(),
                                accepted.at()));
            case ReferralEvent.Assigned assigned ->
                announce(
                        referral,
                        ReferralAssignedV1.TYPE,
                        new ReferralAssignedV1(
                                id,
                                person,
                                assigned.host().value(),
                                assigned.worker().value(),
                                assigned.at()));
            case ReferralEvent.ContactMade made -> contactMade(referral, made);
            case ReferralEvent.AppointmentBooked booked -> booked(referral, booked);
            case ReferralEvent.AppointmentMoved moved -> moved(referral, moved);
            case ReferralEvent.AppointmentCancelled cancelled -> cancelled(referral, cancelled);
            case ReferralEvent.AppointmentAttended attended -> attended(referral, attended);
            case ReferralEvent.AttendancePutRight putRight -> putRight(referral, putRight);
            case ReferralEvent.Ended ended -> ended(referral, ended);
            case ReferralEvent.Reopened reopened ->
                announce(
                        referral,
                        ReferralReopenedV1.TYPE,
                        new ReferralReopenedV1(id, person, reopened.reason().name(), reopened.at()));
            case ReferralEvent.InformationAsked asked ->
                announce(
                        referral,
                        InformationAskedV1.TYPE,
                        new InformationAskedV1(id, person, asked.host().value(), asked.at()));
            case ReferralEvent.InformationGiven given ->
                announce(
                        referral,
                        InformationGivenV1.TYPE,
                        new InformationGivenV1(id, person, given.host().value(), given.at()));
            case ReferralEvent.WaitListed listed ->
                announce(
                        referral,
                        ReferralWaitListedV1.TYPE,
                        new ReferralWaitListedV1(id, person, listed.host().value(), listed.expectedOn(), listed.at()));
            case ReferralEvent.Paused paused ->
                announce(
                        referral,
                        ReferralPausedV1.TYPE,
                        new ReferralPausedV1(id, person, paused.host().value(), paused.resumeOn(), paused.at()));
            case ReferralEvent.Resumed resumed ->
                announce(
                        referral,
                        ReferralResumedV1.TYPE,
                        new ReferralResumedV1(id, person, resumed.host().value(), resumed.at()));
            case ReferralEvent.ContactNoted _, ReferralEvent.OfferPutOut _, ReferralEvent.Noted _ -> {
                // Of no interest to others, or told by the offer.
            }
        }
    }

    private void contactMade(Referral referral, ReferralEvent.ContactMade made) {
        announce(
                referral,
                ContactMadeV1.TYPE,
                new ContactMadeV1(
                        referral.id().value(),
                        referral.person().value(),
                        made.host().value(),
                        referral.agencyType(),
                        made.channel().name(),
                        referral.submittedAt(),
                        made.at()));
    }

    private void booked(Referral referral, ReferralEvent.AppointmentBooked booked) {
        var appointment = booked.appointment();
        announce(
                referral,
                AppointmentBookedV1.TYPE,
                new AppointmentBookedV1(
                        referral.id().value(),
                        referral.person().value(),
                        appointment.id(),
                        appointment.kind().told(),
                        appointment.startsAt()));
        texts.aboutTime(referral, APPOINTMENT_TEMPLATE, appointment.id(), appointment.startsAt(), booked.at());
    }

    /// The text about the old time is taken back before the new one is asked for.
    private void moved(Referral referral, ReferralEvent.AppointmentMoved moved) {
        var next = moved.to();
        announce(
                referral,
                AppointmentMovedV1.TYPE,
                new AppointmentMovedV1(
                        referral.id().value(),
                        referral.person().value(),
                        moved.from().id(),
                        next.id(),
                        next.kind().told(),
                        next.startsAt(),
                        moved.askedBy().name(),
                        moved.at()));
        texts.takeBack(referral, moved.from().id(), moved.at());
        texts.aboutTime(referral, MOVED_TEMPLATE, next.id(), next.startsAt(), moved.at());
    }

    private void cancelled(Referral referral, ReferralEvent.AppointmentCancelled cancelled) {
        var appointment = cancelled.appointment();
        announce(
                referral,
                AppointmentCancelledV1.TYPE,
                new AppointmentCancelledV1(
                        referral.id().value(),
                        referral.person().value(),
                        appointment.id(),
                        cancelled.askedBy().name(),
                        cancelled.at()));
        texts.takeBack(referral, appointment.id(), cancelled.at());
        texts.aboutTime(
                referral,
                CANCELLED_TEMPLATE,
                UuidCreator.getTimeOrderedEpoch(),
                appointment.startsAt(),
                cancelled.at());
    }

    private void attended(Referral referral, ReferralEvent.AppointmentAttended attended) {
        var end = attended.end();
        announce(
                referral,
                AppointmentAttendedV1.TYPE,
                new AppointmentAttendedV1(
                        referral.id().value(),
                        referral.person().value(),
                        attended.appointment().id(),
                        attended.appointment().kind().told(),
                        attended.appointment().startsAt(),
                        attendanceOf(end),
                        absenceReasonOf(end),
                        attended.at()));
    }

    private void putRight(Referral referral, ReferralEvent.AttendancePutRight putRight) {
        announce(
                referral,
                AttendancePutRightV1.TYPE,
                new AttendancePutRightV1(
                        referral.id().value(),
                        referral.person().value(),
                        putRight.appointment().id(),
                        putRight.appointment().kind().told(),
                        putRight.appointment().startsAt(),
                        attendanceOf(putRight.was()),
                        attendanceOf(putRight.right()),
                        absenceReasonOf(putRight.right()),
                        putRight.at()));
    }

    private static @Nullable String absenceReasonOf(AppointmentEnd end) {
        return end instanceof AppointmentEnd.DidNotCome absent ? absent.reason().name() : null;
    }

    private static String attendanceOf(AppointmentEnd end) {
        return switch (end) {
            case AppointmentEnd.Came came -> came.late() ? "CAME_LATE" : "CAME";
            case AppointmentEnd.DidNotCome _ -> "DID_NOT_COME";
            case AppointmentEnd.DidNotHappen _ -> "DID_NOT_HAPPEN";
            case AppointmentEnd.Moved _, AppointmentEnd.Cancelled _ ->
                throw new IllegalArgumentException("nobody could come to what was moved or cancelled");
        };
    }

    private void ended(Referral referral, ReferralEvent.Ended ended) {
        OrganisationId host = referral.host();
        announce(
                referral,
                ReferralEndedV1.TYPE,
                new ReferralEndedV1(
                        referral.id().value(),
                        referral.person().value(),
                        host == null ? null : host.value(),
                        referrerOf(referral),
                        ended.ending().name(),
                        ended.reason().name(),
                        nameOf(ended.closure().outcome()),
                        nameOf(ended.closure().personSays()),
                        ended.at()));
    }

    private static @Nullable UUID referrerOf(Referral referral) {
        return referral.referrer() == null ? null : referral.referrer().value();
    }

    private static @Nullable String nameOf(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private void announce(Referral referral, String type, Record data) {
        UUID key = referral.id().value();
        outbox.announce(Topic.REFERRAL_EVENTS, key, type, referral.version(), data);
    }
}
