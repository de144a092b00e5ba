package org.whatmatters.referral.draft;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.calendar.WorkingDays;

/// Throws away the drafts that nobody has touched for thirty days: they hold what somebody said, and nobody is
/// helped by them.
@Component
public class ForgetDrafts {

    private static final int KEPT_FOR_DAYS = 30;
    private static final int AT_ONCE = 500;

    private final Drafts drafts;
    private final Clock clock;

    ForgetDrafts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Throws away those that are due.
    ///
    /// @return how many; as many as fit in one transaction
    public int forget() {
        var sameTimeThen = clock.instant().atZone(WorkingDays.LONDON).minusDays(KEPT_FOR_DAYS);
        return drafts.dropUntouchedSince(sameTimeThen.toInstant(), AT_ONCE);
    }
}
