package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a referral stands. Each state carries what is only true in it.
public sealed interface ReferralState {

    /// Since when.
    Instant at();

    /// The host has not decided yet; there may not even be a host.
    record Submitted(Instant at) implements ReferralState {}

    /// The host has asked the referring team something, and decides when it knows.
    record InformationAsked(WorkerId by, Instant at) implements ReferralState {}

    /// The host will work with the person; nobody has the case yet.
    record Accepted(WorkerId by, Instant at) implements ReferralState {}

    /// The host will work with the person, and has nobody free for them yet.
    ///
    /// @param expectedOn the last day by which somebody will be
    /// @param wasMissed whether an earlier day was promised and passed
    record Waiting(WorkerId by, LocalDate expectedOn, boolean wasMissed, Instant at) implements ReferralState {}

    /// A worker has the case; nobody has reached the person yet.
    record Assigned(WorkerId worker, WorkerId by, Instant at) implements ReferralState {}

    /// Worker and person have spoken.
    record Active(WorkerId worker, Instant at) implements ReferralState {}

    /// Nothing happens for a while. It goes on when somebody says so, not by itself.
    ///
    /// @param resumeOn the last day by which the worker is in touch again
    /// @param wasActive whether worker and person had spoken
    record Paused(WorkerId worker, WorkerId by, PauseReason reason, LocalDate resumeOn, boolean wasActive, Instant at)
            implements ReferralState {}

    /// It is over.
    ///
    /// @param from where it stood
    /// @param worker who had the case, if somebody had
    /// @param by absent where the clock ended it
    record Ended(
            Closure closure,
            Stage from,
            @Nullable WorkerId worker,
            @Nullable WorkerId by,
            Instant at) implements ReferralState {

        public Ending ending() {
            return closure.ending();
        }

        public EndingReason reason() {
            return closure.reason();
        }
    }

    /// A confirmed death closed it.
    ///
    /// @param before where it stood: it stands there again if the death turns out to be a mistake
    record ClosedAtDeath(ReferralState before, Instant at) implements ReferralState {}

    default Stage stage() {
        return switch (this) {
            case Submitted _ -> Stage.SUBMITTED;
            case InformationAsked _ -> Stage.INFORMATION_ASKED;
            case Accepted _ -> Stage.ACCEPTED;
            case Waiting _ -> Stage.WAITING;
            case Assigned _ -> Stage.ASSIGNED;
            case Active _ -> Stage.ACTIVE;
            case Paused _ -> Stage.PAUSED;
            case Ended _, ClosedAtDeath _ -> Stage.ENDED;
        };
    }

    /// Who has the case now, if anybody has.
    default @Nullable WorkerId inHandsOf() {
        return switch (this) {
            case Assigned assigned -> assigned.worker();
            case Active active -> active.worker();
            case Paused paused -> paused.worker();
            case Submitted _, InformationAsked _, Accepted _, Waiting _, Ended _, ClosedAtDeath _ -> null;
        };
    }
}
