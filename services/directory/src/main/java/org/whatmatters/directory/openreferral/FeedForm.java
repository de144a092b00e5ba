package org.whatmatters.directory.openreferral;

import java.util.Locale;

/// How a list is to be given.
///
/// @param full each item nested as deep as alone
/// @param fullService organisations with their services whole
/// @param minimal only which there are and when each changed; all of them, not a page
/// @param lines all of them, one JSON object a line
record FeedForm(Paging paging, boolean full, boolean fullService, boolean minimal, boolean lines) {

    private static final int LARGEST_FULL_PAGE = 100;

    static FeedForm of(FeedParameters parameters) {
        var fullService = parameters.isSet("full_service");
        var full = fullService || parameters.isSet("full");
        return new FeedForm(
                Paging.of(parameters, full ? LARGEST_FULL_PAGE : Paging.LARGEST_PAGE),
                full,
                fullService,
                parameters.isSet("minimal"),
                areLines(parameters));
    }

    /// For lists that have no minimal form.
    FeedForm withItems() {
        return new FeedForm(paging, full, fullService, false, lines);
    }

    private static boolean areLines(FeedParameters parameters) {
        return switch (parameters.text("format").toLowerCase(Locale.ROOT)) {
            case "", "json" -> false;
            case "ndjson" -> true;
            default -> throw new BadFeedRequest("format must be json or ndjson");
        };
    }

    /// Which part of a list is asked for. Pages count from 1.
    ///
    /// @param perPage never more than the largest page, whatever was asked
    record Paging(int page, int perPage) {

        static final int LARGEST_PAGE = 500;
        private static final int USUAL_PAGE = 50;

        static Paging of(FeedParameters parameters, int largest) {
            return new Paging(
                    parameters.positive("page").orElse(1),
                    Math.min(parameters.positive("per_page").orElse(USUAL_PAGE), largest));
        }

        long offset() {
            return (page - 1L) * perPage;
        }
    }
}
