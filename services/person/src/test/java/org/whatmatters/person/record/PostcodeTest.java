package org.whatmatters.person.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"XW1 1AA", "xw11aa", " X W 1 1 A A "})
    void a_postcode_is_kept_in_one_shape(String text) {
        assertThat(Postcode.parse(text)).contains(new Postcode("XW1 1AA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XW1", "1AA XW1", "ZZ99 3VZ", "zz993wz"})
    void what_names_no_place_is_no_postcode(String text) {
        assertThat(Postcode.parse(text)).isEmpty();
    }
}
