package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.WhoHasTheBall;

/// A question that the referring team has not answered for ten working days sends the referral back to it.
@Component
public class ReturnUnanswered {

    private static final int AT_ONCE = 200;

    /// Ten working days are at least as many days.
    private static final Duration AT_LEAST = Duration.ofDays(WhoHasTheBall.TO_ANSWER_QUESTION);

    private final Referrals referrals;
    private final Announcements announcements;
    private final WorkingDays calendar;
    private final Clock clock;

    ReturnUnanswered(Referrals referrals, Announcements announcements, WorkingDays calendar, Clock clock) {
        this.referrals = referrals;
        this.announcements = announcements;
        this.calendar = calendar;
        this.clock = clock;
    }

    public void returnThem() {
        var now = clock.instant();
        referrals.unanswered(now.minus(AT_LEAST), AT_ONCE).stream()
                .filter(this::isOverdue)
                .map(referral -> referral.leaveUnanswered(now))
                .forEach(returned -> announcements.happened(referrals.save(returned.referral()), returned.event()));
    }

    private boolean isOverdue(Referral asked) {
        var lastDay = calendar.after(asked.state().at(), WhoHasTheBall.TO_ANSWER_QUESTION);
        return WorkingDays.isOver(lastDay, clock.instant());
    }
}
