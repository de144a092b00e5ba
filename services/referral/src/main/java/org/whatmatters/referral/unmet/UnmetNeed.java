package org.whatmatters.referral.unmet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody looked for help with a need near a place, and there was nothing suitable. About no person, and by nobody.
///
/// @param wouldHaveHelped null where nobody said
/// @param on the day in London; the moment would lead back to whoever was talking then
public record UnmetNeed(
        UnmetNeedId id,
        Need need,
        District district,
        @Nullable WouldHaveHelped wouldHaveHelped,
        LocalDate on) {}
