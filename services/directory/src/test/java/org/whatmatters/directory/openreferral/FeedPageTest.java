package org.whatmatters.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPageTest {

    @ParameterizedTest
    @CsvSource({
        // page, per_page, total -> pages, first, last
        "1, 10, 0,  0, true,  true",
        "1, 10, 10, 1, true,  true",
        "1, 10, 11, 2, true,  false",
        "2, 10, 11, 2, false, true",
        "9, 10, 11, 2, false, true"
    })
    void the_envelope_adds_up(int page, int perPage, long total, long pages, boolean first, boolean last) {
        var paging = FeedForm.of(new FeedParameters(Map.of("page", "" + page, "per_page", "" + perPage)))
                .paging();

        var envelope = FeedPage.of(paging, total, List.of());

        assertThat(envelope).isEqualTo(new FeedPage<>(total, pages, page, 0, first, last, true, List.of()));
    }

    @Test
    void a_page_has_a_limit() {
        assertThat(form("per_page", "100000").paging().perPage()).isEqualTo(500);
    }

    @Test
    void a_page_of_whole_items_has_a_lower_one() {
        var paging = FeedForm.of(new FeedParameters(Map.of("per_page", "500", "full", "TRUE")))
                .paging();

        assertThat(paging.perPage()).isEqualTo(100);
    }

    @Test
    void organisations_with_whole_services_are_whole_themselves() {
        assertThat(form("full_service", "true").full()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "page, 0",
        "page, -1",
        "page, one",
        "per_page, 0",
        "per_page, 99999999999",
        "format, xml",
        "full, maybe",
        "minimal, 2"
    })
    void a_form_that_makes_no_sense_is_a_bad_request(String name, String value) {
        assertThatExceptionOfType(BadFeedRequest.class).isThrownBy(() -> form(name, value));
    }

    private static FeedForm form(String name, String value) {
        return FeedForm.of(new FeedParameters(Map.of(name, value)));
    }
}
