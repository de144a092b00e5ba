package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.AppointmentEnd;
import org.whatmatters.referral.lifecycle.ContactAttempt;
import org.whatmatters.referral.lifecycle.ContactAttempt.Channel;
import org.whatmatters.referral.lifecycle.ContactAttempt.Outcome;
import org.whatmatters.referral.lifecycle.Meeting;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// A worker says who came. Somebody who came was spoken with: where that is the first time, it is put down as the talk
/// that begins the support.
@Component
public class AttendAppointment {

    private final ReferralDesk desk;
    private final Referrals referrals;
    private final Meetings meetings;
    private final Clock clock;

    AttendAppointment(ReferralDesk desk, Referrals referrals, Meetings meetings, Clock clock) {
        this.desk = desk;
        this.referrals = referrals;
        this.meetings = meetings;
        this.clock = clock;
    }

    public void attend(ReferralId id, UUID appointment, Attendance attendance, Actor.Staff worker) {
        attendance.mustBeWhole("");
        var now = clock.instant();
        var by = new WorkerId(worker.subject());
        var referral = desk.change(id, worker, null, found -> {
            var before = meetings.find(id, appointment).orElseThrow(NotFound::new);
            var ended = before.endsAs(attendance.end(), now);
            meetings.keepEnd(ended, by, now);
            return found.attend(before.appointment(), attendance.end(), now);
        });
        var kind = meetings.find(id, appointment)
                .orElseThrow(NotFound::new)
                .appointment()
                .kind();
        beginWithIt(referral, kind, attendance, worker, now);
    }

    /// What has been already is put down only together with who came.
    public void putDown(ReferralId id, Booking over, Attendance attendance, Actor.Staff worker) {
        attendance.mustBeWhole("/attendance");
        var now = clock.instant();
        var by = new WorkerId(worker.subject());
        var appointment = over.over(by, now);
        var referral = desk.change(id, worker, null, found -> {
            referrals.add(id, appointment, now);
            meetings.keepEnd(new Meeting(appointment, null).endsAs(attendance.end(), now), by, now);
            return found.attend(appointment, attendance.end(), now);
        });
        beginWithIt(referral, over.kind(), attendance, worker, now);
    }

    private void beginWithIt(
            Referral referral, Appointment.Kind kind, Attendance attendance, Actor.Staff worker, Instant now) {
        if (attendance.end() instanceof AppointmentEnd.Came && !referral.hasBeenSpokenWith()) {
            var by = new WorkerId(worker.subject());
            var talk = new ContactAttempt(channel(kind), Outcome.SPOKE, null, by, null, now);
            desk.change(referral.id(), worker, null, found -> found.contact(talk));
            referrals.add(referral.id(), talk);
        }
    }

    private static Channel channel(Appointment.Kind kind) {
        return switch (kind) {
            case PHONE_CALL -> Channel.PHONE;
            case VIDEO_CALL -> Channel.VIDEO;
            case AT_OUR_OFFICE, ELSEWHERE -> Channel.VISIT;
        };
    }
}
