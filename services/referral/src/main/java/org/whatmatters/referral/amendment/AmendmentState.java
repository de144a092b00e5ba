package org.whatmatters.referral.amendment;

import java.time.Instant;
import org.whatmatters.referral.lifecycle.WorkerId;

/// Where a change of answers stands.
public sealed interface AmendmentState {

    /// The host has not decided yet.
    record Open() implements AmendmentState {}

    /// The answers that the host reads are the new ones.
    record TakenOn(WorkerId by, Instant at) implements AmendmentState {}

    /// The answers stay as they are.
    record Declined(String because, WorkerId by, Instant at) implements AmendmentState {}

    default String word() {
        return switch (this) {
            case Open _ -> "OPEN";
            case TakenOn _ -> "TAKEN_ON";
            case Declined _ -> "DECLINED";
        };
    }
}
