package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.Closure;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;
import org.whatmatters.referral.lifecycle.ReopeningReason;
import org.whatmatters.referral.lifecycle.WorkerId;

/// What is kept of an ending beside the referral itself.
public interface Endings {

    /// Something that was hoped for, and whether it came.
    record Hope(String hopedFor, Closure.Outcome outcome) {}

    /// That something goes on.
    record Reopening(ReopeningReason reason, @Nullable String note, WorkerId by, Instant at) {}

    void add(ReferralId id, List<Hope> hopes, Instant at);

    /// The services that the person was told about.
    void name(ReferralId id, List<UUID> services, Instant at);

    /// Worker and person do not say the same: a team lead has to look. Once, however often it ends so.
    void raiseReview(ReferralId id, Closure closure, Instant at);

    /// A team lead has looked.
    ///
    /// @return false where there is nothing to look at
    boolean settleReview(ReferralId id, String note, WorkerId by, Instant at);

    /// With the ending that it undoes.
    void add(ReferralId id, Reopening reopening, Ended undone);
}
