package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.lifecycle.Meeting;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// A worker says who came.
@Component
public class AttendAppointment {

    private final ReferralDesk desk;
    private final Referrals referrals;
    private final Meetings meetings;
    private final FirstTalk firstTalk;
    private final Clock clock;

    AttendAppointment(ReferralDesk desk, Referrals referrals, Meetings meetings, FirstTalk firstTalk, Clock clock) {
        this.desk = desk;
        this.referrals = referrals;
        this.meetings = meetings;
        this.firstTalk = firstTalk;
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
        var found = meetings.find(id, appointment).orElseThrow(NotFound::new);
        firstTalk.beginWith(referral, found.appointment(), attendance.end(), worker, now);
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
        firstTalk.beginWith(referral, appointment, attendance.end(), worker, now);
    }
}
