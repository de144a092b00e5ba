package org.whatmatters.directory.openreferral;

import java.util.Locale;

/// The parameters of the feed as its description words them.
enum FeedParameter {
    SEARCH("string", "Words that must all be found; a mistyped one is put right."),
    PAGE("integer", "Which page, from 1 on. One beyond the last is empty."),
    PER_PAGE("integer", "How many on a page: 50 unless said, at most 500, or 100 with full."),
    FORMAT("string", "json, or ndjson: all of them, one JSON object a line, no envelope."),
    FULL("boolean", "Each item nested as deep as alone."),
    FULL_SERVICE("boolean", "Organisations with their services whole."),
    MINIMAL("boolean", "A bare array of all, only id and modified_date of each."),
    TAXONOMY_TERM_ID("string", "Under this very term: the service, its organisation or one of its places."),
    TAXONOMY_ID("string", "Under any term of this taxonomy."),
    ORGANIZATION_ID("string", "Of this organisation."),
    MODIFIED_AFTER("string", "Changed then or later: a date, or a date and time with its offset."),
    MINIMUM_AGE("number", "The service's own lower age is this or more."),
    MAXIMUM_AGE("number", "The service's own upper age is this or less."),
    AGE("number", "Somebody of this age may come. Not in the standard."),
    DAY("string", "Open on one of these days: MO,TU,WE,TH,FR,SA,SU."),
    START_TIME("string", "Open at some time after this, on the days asked: 09:30, Europe/London."),
    END_TIME("string", "Open at some time before this, on the days asked."),
    POSTCODE(
            "string",
            "For people there: its service areas hold the postcode; where it names none that can be read,"
                    + " it has a place within 5 000 metres."),
    PROXIMITY("integer", "With a postcode: has a place within so many metres of its middle."),
    TOP_ONLY("boolean", "Only terms without a parent."),
    PARENT_ID("string", "Terms with this parent.");

    private final String type;
    private final String description;

    FeedParameter(String type, String description) {
        this.type = type;
        this.description = description;
    }

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    String type() {
        return type;
    }

    String description() {
        return description;
    }
}
