package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// That teams want back what they sent, after a host took it on.
public interface WithdrawalRequests {

    /// What a team asks for.
    record Request(EndingReason reason, @Nullable String note) {}

    /// Adds one.
    ///
    /// @return false where one is open
    boolean add(ReferralId id, Request request, WorkerId by, Instant at);

    /// The one that nobody has answered.
    Optional<Request> open(ReferralId id);

    void answer(ReferralId id, boolean agreed, WorkerId by, Instant at);
}
