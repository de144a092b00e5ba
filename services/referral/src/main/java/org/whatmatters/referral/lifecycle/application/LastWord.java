package org.whatmatters.referral.lifecycle.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.Closure;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.Endings.Hope;

/// What a worker says when a referral ends. Whether it belongs together is for [EndReferral].
///
/// @param services that the person was told about
/// @param hopes what was hoped for, as far as it is known, and whether it came
public record LastWord(
        Ending ending,
        EndingReason reason,
        @Nullable String note,
        @Nullable String advice,
        @Nullable UUID riskReadBy,
        @Nullable LocalDate offerAgainOn,
        List<UUID> services,
        Closure.@Nullable Outcome outcome,
        Closure.@Nullable PersonSays personSays,
        List<Hope> hopes) {

    Closure closure() {
        return new Closure(
                ending,
                reason,
                note,
                advice,
                riskReadBy == null ? null : new WorkerId(riskReadBy),
                outcome,
                personSays,
                offerAgainOn);
    }
}
