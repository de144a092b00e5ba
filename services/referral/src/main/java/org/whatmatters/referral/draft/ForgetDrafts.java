package org.whatmatters.referral.draft;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.calendar.Working;

/// Throws away the drafts that nobody has touched for so many days as their team keeps them, thirty as a rule: they
/// hold what somebody said, and nobody is helped by them.
@Component
public class ForgetDrafts {

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
        return drafts.dropUntouched(clock.instant(), Working.USUAL.purgeDays(), AT_ONCE);
    }
}
