package org.whatmatters.person.record.application;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PersonId;

/// Which NHS numbers are still to be traced, and which were superseded by which.
public interface NhsNumbers {

    /// The number that stands for this one today: itself, unless it was superseded.
    NhsNumber current(NhsNumber number);

    /// These details with the number that stands for theirs today.
    default Details inUse(Details details) {
        var number = details.nhsNumber();
        return number == null ? details : details.withNhsNumber(current(number));
    }

    /// From now on the old number leads to the new one, in whatever referral it comes.
    void supersede(NhsNumber old, NhsNumber current, Instant at);

    /// One record that waits for a trace and has enough in it. Until the transaction ends nobody else is given one.
    Optional<PersonId> nextToTrace(Instant now);

    /// Puts off asking about a record again.
    ///
    /// @param when absent where nothing is to be asked again
    void traceAgain(PersonId record, @Nullable Instant when);
}
