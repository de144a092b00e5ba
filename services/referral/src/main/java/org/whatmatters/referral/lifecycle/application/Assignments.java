package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// Who has a case, who shares it, and who did before.
public interface Assignments {

    /// From now on this worker has the case; whoever shared it and takes it over shares it no longer.
    void hand(ReferralId id, WorkerId worker, WorkerId by, Instant at);

    /// From now on nobody has the case.
    void handBack(ReferralId id, Instant at);

    /// From now on this worker shares it, instead of whoever did before.
    void share(ReferralId id, WorkerId worker, WorkerId by, Instant at);

    /// From now on nobody shares it.
    void unshare(ReferralId id, Instant at);
}
