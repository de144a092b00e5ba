package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a referral stands. Each state carries what is only true in it.
public sealed interface ReferralState {

    /// Since when.
    Instant at();

    /// The host has not decided yet; there may not even be a host.
    record Submitted(Instant at) implements ReferralState {}

    /// The host will work with the person; nobody has the case yet.
    record Accepted(WorkerId by, Instant at) implements ReferralState {}

    /// A worker has the case; nobody has reached the person yet.
    record Assigned(WorkerId worker, WorkerId by, Instant at) implements ReferralState {}

    /// Worker and person have spoken.
    record Active(WorkerId worker, Instant at) implements ReferralState {}

    /// It is over.
    ///
    /// @param note free text about the person; stays in this service
    record Ended(
            Ending ending, EndingReason reason, @Nullable String note, WorkerId by, Instant at)
            implements ReferralState {}

    /// A confirmed death closed it.
    ///
    /// @param before where it stood: it stands there again if the death turns out to be a mistake
    record ClosedAtDeath(ReferralState before, Instant at) implements ReferralState {}

    default Stage stage() {
        return switch (this) {
            case Submitted _ -> Stage.SUBMITTED;
            case Accepted _ -> Stage.ACCEPTED;
            case Assigned _ -> Stage.ASSIGNED;
            case Active _ -> Stage.ACTIVE;
            case Ended _, ClosedAtDeath _ -> Stage.ENDED;
        };
    }
}
