package org.whatmatters.person.override;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.override.Overrides.Seen;
import org.whatmatters.person.override.Overriding.Finding;
import org.whatmatters.person.override.Overriding.Reason;
import org.whatmatters.person.override.Overriding.Review;

/// An override as the person sees it: who was let in, to what, why, and whether it was found to be right.
///
/// @param until when it ended or ends
record OwnOverrideResponse(
        UUID id,
        String kind,
        @Nullable String organisation,
        List<Heading> headings,
        Reason reason,
        String because,
        String by,
        Instant from,
        Instant until,
        @Nullable Finding finding) {

    static OwnOverrideResponse of(Seen seen) {
        var overriding = seen.overriding();
        return new OwnOverrideResponse(
                overriding.id(),
                OverrideResponse.kindOf(overriding),
                seen.organisation(),
                OverrideResponse.headingsOf(overriding),
                overriding.reason(),
                overriding.because(),
                overriding.by().name(),
                overriding.from(),
                Optional.ofNullable(overriding.closedAt()).orElse(overriding.until()),
                Optional.ofNullable(overriding.review()).map(Review::finding).orElse(null));
    }
}
