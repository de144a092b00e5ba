package org.whatmatters.referral.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was said when a referral ended. Every ending has a reason that goes with it.
///
/// @param note free text about the person; stays with the host
/// @param advice words to the referring team, which reads them as far as `Feedback` goes
/// @param riskReadBy who read the risk again before a person was given up as not reached
/// @param outcome of what was closed, as the worker has it
/// @param personSays of what was closed, as the person has it
/// @param offerAgainOn when somebody asks a person again who said "not now"
public record Closure(
        Ending ending,
        EndingReason reason,
        @Nullable String note,
        @Nullable String advice,
        @Nullable WorkerId riskReadBy,
        @Nullable Outcome outcome,
        @Nullable PersonSays personSays,
        @Nullable LocalDate offerAgainOn) {

    /// Whether it helped.
    public enum Outcome {
        HELPED,
        PARTLY,
        NOT
    }

    /// The person's own word, which is asked apart.
    public enum PersonSays {
        HELPED,
        PARTLY,
        NOT,
        NOT_ASKED
    }

    public Closure {
        if (!reason.fits(ending)) {
            throw new IllegalArgumentException(reason + " is no reason for " + ending);
        }
    }

    public static Closure of(Ending ending, EndingReason reason, @Nullable String note) {
        return new Closure(ending, reason, note, null, null, null, null, null);
    }

    /// Whether worker and person have said two different things: a team lead looks at it.
    public boolean isDisputed() {
        return outcome != null
                && personSays != null
                && personSays != PersonSays.NOT_ASKED
                && !outcome.name().equals(personSays.name());
    }
}
