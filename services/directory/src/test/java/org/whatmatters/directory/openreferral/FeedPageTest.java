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
        var query = FeedQuery.of(Map.of("page", "" + page, "per_page", "" + perPage));

        var envelope = FeedPage.of(query, total, List.of());

        assertThat(envelope).isEqualTo(new FeedPage<>(total, pages, page, 0, first, last, true, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "page, 0",
        "page, -1",
        "page, one",
        "per_page, 0",
        "per_page, 99999999999",
        "proximity, near",
        "postcode, Harrowdale",
        "modified_after, yesterday"
    })
    void a_parameter_that_makes_no_sense_is_a_bad_request(String name, String value) {
        assertThatExceptionOfType(BadFeedRequest.class).isThrownBy(() -> FeedQuery.of(Map.of(name, value)));
    }

    @Test
    void unknown_parameters_are_passed_over_and_a_page_has_a_limit() {
        assertThat(FeedQuery.of(Map.of("colour", "green", "per_page", "100000")).perPage())
                .isEqualTo(500);
    }
}
