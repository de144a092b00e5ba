package org.whatmatters.directory.openreferral;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// The standard's envelope around a page. Pages count from 1; a page beyond the last is empty, not an error; `size`
/// is the number of items on this page.
record FeedPage<T>(
        @JsonProperty("total_items") long totalItems,
        @JsonProperty("total_pages") long totalPages,
        @JsonProperty("page_number") int pageNumber,
        int size,
        @JsonProperty("first_page") boolean firstPage,
        @JsonProperty("last_page") boolean lastPage,
        boolean empty,
        List<T> contents) {

    static <T> FeedPage<T> of(FeedQuery query, long totalItems, List<T> contents) {
        var totalPages = Math.ceilDiv(totalItems, query.perPage());
        return new FeedPage<>(
                totalItems,
                totalPages,
                query.page(),
                contents.size(),
                query.page() == 1,
                query.page() >= totalPages,
                contents.isEmpty(),
                contents);
    }
}
