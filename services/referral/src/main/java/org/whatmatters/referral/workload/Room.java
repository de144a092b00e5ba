package org.whatmatters.referral.workload;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a worker has in hand beside what they may have, both in points of [Weight].
///
/// @param inHand of all their open cases that the reader may see, those too that somebody stands in for
/// @param most absent where the team lead has not said
/// @param awayUntil their last day away; absent where they are there today
/// @param coverName who stands in while they are away; absent where nobody does
public record Room(
        UUID subject,
        String name,
        long inHand,
        @Nullable Integer most,
        @Nullable LocalDate awayUntil,
        @Nullable String coverName) {}
