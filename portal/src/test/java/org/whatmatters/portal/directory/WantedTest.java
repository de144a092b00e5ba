package org.whatmatters.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void a_need_is_asked_like_words_and_a_place_and_narrows_nothing_unseen() {
        var wanted = Wanted.of(Map.of("need", "MONEY", "in", "pl", "q", " "));

        assertThat(wanted.isAsked()).isTrue();
        assertThat(wanted.isNarrowed()).isFalse();
        assertThat(wanted.asked(20)).isEqualTo(Map.of("need", "MONEY", "limit", "20", "facets", "true"));
    }

    @Test
    void a_distance_is_asked_only_from_somewhere() {
        assertThat(Wanted.of(Map.of("within", "5000")).isAsked()).isFalse();
        assertThat(Wanted.of(Map.of("within", "5000", "postcode", "XW1 1AA")).isNarrowed())
                .isTrue();
    }
}
