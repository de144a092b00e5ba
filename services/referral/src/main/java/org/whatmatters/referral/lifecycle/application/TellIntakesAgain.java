package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Asks again who a person is, every hour until the person service answers: it may have been away for longer than the
/// topic keeps what was asked.
@Component
public class TellIntakesAgain {

    static final Duration PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 200;

    private final Referrals referrals;
    private final Announcements announcements;
    private final Clock clock;

    TellIntakesAgain(Referrals referrals, Announcements announcements, Clock clock) {
        this.referrals = referrals;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Asks again about those that are due.
    ///
    /// @return how many were told again; as many as fit in one transaction
    public int tell() {
        var now = clock.instant();
        var due = referrals.tellAgain(now.minus(PAUSE), now, AT_ONCE);
        due.forEach(announcements::intake);
        return due.size();
    }
}
