package org.whatmatters.person.proxy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.HeardBy;

/// Whether a person could decide something themselves when they were asked, with all the help there is (Mental Capacity
/// Act 2005 s.1 to 3). It says nothing about any other decision.
///
/// @param because what was done to help them decide, and what was found; at least [#SHORTEST_REASON] characters
/// @param foundOn the day, in London
/// @param reviewOn the last day on which it counts that they cannot; absent where they can
record CapacityFinding(
        UUID id,
        Decision decision,
        Outcome outcome,
        String because,
        LocalDate foundOn,
        @Nullable LocalDate reviewOn,
        HeardBy foundBy,
        Instant keptAt) {

    static final int SHORTEST_REASON = 20;

    /// The longest time in months before the person is asked again.
    static final int LONGEST = 12;

    /// What there is to decide.
    enum Decision {
        /// Who sees what, and who helps.
        SHARING,
        PLAN,
        BUDGET
    }

    enum Outcome {
        CAN_DECIDE,
        CANNOT_DECIDE
    }

    boolean saysTheyCannot(LocalDate today) {
        return outcome == Outcome.CANNOT_DECIDE && reviewOn != null && !today.isAfter(reviewOn);
    }
}
