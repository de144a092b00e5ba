package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.referral.lifecycle.Meeting;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// Where it is kept what became of appointments. None is ever deleted.
public interface Meetings {

    /// One of a referral that is held already.
    Optional<Meeting> find(ReferralId id, UUID appointment);

    /// What is agreed on and has not begun, of a referral.
    List<Meeting> toCome(ReferralId id, Instant now);

    /// Keeps how it ended; once.
    void keepEnd(Meeting ended, WorkerId by, Instant at);

    /// Keeps who came after all, and beside it what was said before, with why that was wrong. A talk that was put down
    /// only because they came goes where they did not.
    void putRight(ReferralId id, Meeting right, String reason, WorkerId by, Instant at);

    /// Whether host and person are known to have spoken, by a try or because they came.
    boolean haveSpoken(ReferralId id);
}
