package org.whatmatters.directory.openreferral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Postcode;

/// What a reader of the feed asked for. Parameters that the standard does not know are passed over; those it knows
/// must make sense.
///
/// @param perPage at most 500, whatever was asked
/// @param modifiedAfter inclusive, as the standard has it
/// @param proximity in metres around the postcode
record FeedQuery(
        String search,
        int page,
        int perPage,
        @Nullable Instant modifiedAfter,
        @Nullable Postcode postcode,
        int proximity) {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_SEARCH = 200;
    /// For a postcode without a distance: a bus ride.
    private static final int USUAL_PROXIMITY = 5_000;

    static FeedQuery of(Map<String, String> parameters) {
        var search = parameters.getOrDefault("search", "");
        if (search.length() > LONGEST_SEARCH) {
            throw new BadFeedRequest("search is longer than " + LONGEST_SEARCH + " characters");
        }
        return new FeedQuery(
                search,
                positive(parameters, "page", 1),
                Math.min(positive(parameters, "per_page", USUAL_PAGE), LARGEST_PAGE),
                instant(parameters).orElse(null),
                postcode(parameters).orElse(null),
                positive(parameters, "proximity", USUAL_PROXIMITY));
    }

    long offset() {
        return (page - 1L) * perPage;
    }

    private static int positive(Map<String, String> parameters, String name, int otherwise) {
        var text = parameters.getOrDefault(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The answer is the same as for a number below one.
        }
        throw new BadFeedRequest(name + " must be a whole number from 1 on");
    }

    private static Optional<Postcode> postcode(Map<String, String> parameters) {
        var text = parameters.getOrDefault("postcode", "");
        var postcode = Postcode.of(text);
        if (!text.isBlank() && postcode.isEmpty()) {
            throw new BadFeedRequest("postcode must be a whole postcode");
        }
        return postcode;
    }

    private static Optional<Instant> instant(Map<String, String> parameters) {
        // In a query string, a plus sign that was not encoded arrives as a space.
        var text = parameters.getOrDefault("modified_after", "").replace(' ', '+');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException _) {
            throw new BadFeedRequest("modified_after must be a date, or a date and time with its offset");
        }
    }
}
