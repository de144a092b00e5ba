package org.whatmatters.person.override;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.override.Overrides.Seen;
import org.whatmatters.person.override.Overriding.Finding;
import org.whatmatters.person.override.Overriding.LetIn.BreakGlass;
import org.whatmatters.person.override.Overriding.LetIn.Disclosure;
import org.whatmatters.person.override.Overriding.Reason;
import org.whatmatters.person.override.Overriding.Review;

/// An override as whoever did it and the officer of the board see it.
///
/// @param kind `BREAK_GLASS` or `DISCLOSURE`
/// @param organisation the name of the one that was let in
/// @param headings of a disclosure
/// @param by the name of whoever did it
/// @param nthInADay how many they had done within 24 hours, this one included
record OverrideResponse(
        UUID id,
        long version,
        UUID personId,
        String personName,
        String kind,
        UUID organisationId,
        @Nullable String organisation,
        List<Heading> headings,
        Reason reason,
        String because,
        boolean personTold,
        String by,
        Instant from,
        Instant until,
        @Nullable Instant closedAt,
        long nthInADay,
        @Nullable Finding finding,
        @Nullable String note,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt) {

    static OverrideResponse of(Seen seen) {
        var overriding = seen.overriding();
        var review = Optional.ofNullable(overriding.review());
        return new OverrideResponse(
                overriding.id(),
                overriding.version(),
                overriding.person().value(),
                seen.personName(),
                kindOf(overriding),
                overriding.letIn().organisation(),
                seen.organisation(),
                headingsOf(overriding),
                overriding.reason(),
                overriding.because(),
                overriding.personTold(),
                overriding.by().name(),
                overriding.from(),
                overriding.until(),
                overriding.closedAt(),
                seen.nthInADay(),
                review.map(Review::finding).orElse(null),
                review.map(Review::note).orElse(null),
                review.map(Review::byName).orElse(null),
                review.map(Review::at).orElse(null));
    }

    static String kindOf(Overriding overriding) {
        return switch (overriding.letIn()) {
            case BreakGlass _ -> "BREAK_GLASS";
            case Disclosure _ -> "DISCLOSURE";
        };
    }

    static List<Heading> headingsOf(Overriding overriding) {
        return switch (overriding.letIn()) {
            case BreakGlass _ -> List.of();
            case Disclosure disclosure -> disclosure.headings();
        };
    }
}
