package org.whatmatters.directory.importing.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPagesTest {

    private static final UUID CHOIR = UUID.fromString("019a7000-0000-7000-8000-0000000000d1");
    private static final UUID SHED = UUID.fromString("019a7000-0000-7000-8000-0000000000d2");

    @Test
    void pages_are_read_to_the_last_and_what_is_not_whole_is_asked_for_alone() throws Exception {
        var feed = new PagesInMemory(
                Map.of(1, page(2, false, service(CHOIR)), 2, page(2, true, whole(SHED))),
                Map.of(CHOIR.toString(), whole(CHOIR)));

        assertThat(readAll(feed, 1)).extracting(Reading::serviceId).containsExactly(CHOIR, SHED);
        assertThat(feed.itemsAsked).containsExactly(CHOIR.toString());
        assertThat(feed.reached).containsExactly(2, 3);
    }

    @Test
    void it_goes_on_where_it_stopped() throws Exception {
        var feed = new PagesInMemory(Map.of(2, page(2, true, whole(SHED))), Map.of());

        assertThat(readAll(feed, 2)).extracting(Reading::serviceId).containsExactly(SHED);
    }

    @Test
    void a_service_that_the_list_has_and_the_feed_has_not_is_refused_alone() throws Exception {
        var feed = new PagesInMemory(Map.of(1, page(1, true, service(CHOIR), whole(SHED))), Map.of());

        assertThat(readAll(feed, 1))
                .satisfiesExactly(
                        gone -> assertThat(((Reading.Refused) gone).refusal().reason())
                                .isEqualTo("item-not-there"),
                        there -> assertThat(there.serviceId()).isEqualTo(SHED));
    }

    @Test
    void what_is_no_id_is_never_part_of_an_address() throws Exception {
        var feed = new PagesInMemory(Map.of(1, page(1, true, "{\"id\": \"../admin\", \"name\": \"X\"}")), Map.of());

        assertThat(readAll(feed, 1)).singleElement().isInstanceOf(Reading.Refused.class);
        assertThat(feed.itemsAsked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[]", "{\"contents\": {}}", "{}"})
    void a_page_that_is_none_ends_the_fetch(String page) {
        assertThatExceptionOfType(FeedPages.FeedFault.class)
                .isThrownBy(() -> readAll(new PagesInMemory(Map.of(1, page), Map.of()), 1))
                .withMessageContaining("age 1");
    }

    @Test
    void an_empty_feed_has_no_rows() throws Exception {
        assertThat(readAll(new PagesInMemory(Map.of(1, page(0, true)), Map.of()), 1))
                .isEmpty();
    }

    private static List<Reading> readAll(PagesInMemory feed, int firstPage) throws Exception {
        var all = new ArrayList<Reading>();
        try (var pages = new FeedPages(feed, firstPage)) {
            for (var rows = pages.next(); !rows.isEmpty(); rows = pages.next()) {
                all.addAll(rows);
                pages.taken();
            }
        }
        return all;
    }

    private static String page(int totalPages, boolean last, String... services) {
        return "{\"total_pages\": %d, \"last_page\": %s, \"contents\": [%s]}"
                .formatted(totalPages, last, String.join(",", services));
    }

    private static String service(UUID id) {
        return "{\"id\": \"%s\", \"name\": \"Choir\", \"status\": \"active\"}".formatted(id);
    }

    private static String whole(UUID id) {
        return "{\"id\": \"%s\", \"name\": \"Choir\", \"status\": \"active\", \"schedules\": []}".formatted(id);
    }

    private static final class PagesInMemory implements FeedPages.Feed {

        private final Map<Integer, String> pages;
        private final Map<String, String> items;
        private final List<String> itemsAsked = new ArrayList<>();
        private final List<Integer> reached = new ArrayList<>();

        PagesInMemory(Map<Integer, String> pages, Map<String, String> items) {
            this.pages = pages;
            this.items = items;
        }

        @Override
        public String page(int page) {
            return pages.getOrDefault(page, "no such page");
        }

        @Override
        public Optional<String> item(String id) {
            itemsAsked.add(id);
            return Optional.ofNullable(items.get(id));
        }

        @Override
        public void reached(int nextPage) {
            reached.add(nextPage);
        }
    }
}
