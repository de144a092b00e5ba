package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// A worker had put down wrongly who came. From now on the right word counts, and the wrong one stays beside it with
/// the reason.
@Component
public class PutAttendanceRight {

    private final ReferralDesk desk;
    private final Meetings meetings;
    private final FirstTalk firstTalk;
    private final Clock clock;

    PutAttendanceRight(ReferralDesk desk, Meetings meetings, FirstTalk firstTalk, Clock clock) {
        this.desk = desk;
        this.meetings = meetings;
        this.firstTalk = firstTalk;
        this.clock = clock;
    }

    public void putRight(
            ReferralId id,
            UUID appointment,
            Attendance attendance,
            String reason,
            Actor.Staff worker,
            ExpectedVersion expected) {
        attendance.mustBeWhole("");
        var now = clock.instant();
        var by = new WorkerId(worker.subject());
        var referral = desk.change(id, worker, expected, found -> {
            var before = meetings.find(id, appointment).orElseThrow(NotFound::new);
            var after = before.putRight(attendance.end(), now);
            if (after.equals(before)) {
                throw Invalid.field("/who", "NOTHING_CHANGED", "This is what is written down already.");
            }
            meetings.putRight(id, after, reason, by, now);
            return found.putRight(
                    before.appointment(),
                    Objects.requireNonNull(before.end()),
                    attendance.end(),
                    meetings.haveSpoken(id),
                    by,
                    now);
        });
        var found = meetings.find(id, appointment).orElseThrow(NotFound::new);
        firstTalk.beginWith(referral, found.appointment(), attendance.end(), worker, now);
    }
}
