package org.whatmatters.referral.workload;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a worker has in hand beside what they may have, both in points of [Weight].
///
/// @param roles what they may do of link work, coaching and co-ordination, and beside it
/// @param inHand of all their open cases that the reader may see, those too that somebody stands in for
/// @param most absent where the team lead has not said
/// @param awayUntil their last day away; absent where they are there today
/// @param coverName who stands in while they are away; absent where nobody does
public record Room(
        UUID subject,
        String name,
        List<String> roles,
        long inHand,
        @Nullable Integer most,
        @Nullable LocalDate awayUntil,
        @Nullable String coverName) {}
