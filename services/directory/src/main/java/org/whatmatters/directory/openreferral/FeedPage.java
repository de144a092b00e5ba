package org.whatmatters.directory.openreferral;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;

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

    static <T> FeedPage<T> of(FeedForm.Paging paging, long totalItems, List<T> contents) {
        var totalPages = Math.ceilDiv(totalItems, paging.perPage());
        return new FeedPage<>(
                totalItems,
                totalPages,
                paging.page(),
                contents.size(),
                paging.page() == 1,
                paging.page() >= totalPages,
                contents.isEmpty(),
                contents);
    }

    <R> FeedPage<R> showing(Function<List<T>, List<R>> shown) {
        return new FeedPage<>(
                totalItems, totalPages, pageNumber, size, firstPage, lastPage, empty, shown.apply(contents));
    }
}
