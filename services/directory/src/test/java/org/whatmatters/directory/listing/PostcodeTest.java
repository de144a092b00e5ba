package org.whatmatters.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({"xw11aa, XW1 1AA, XW1", "' XW1  1AA ', XW1 1AA, XW1", "xw10 1aa, XW10 1AA, XW10", "x1a1aa, X1A 1AA, X1A"
    })
    void however_it_is_typed_it_is_one_postcode(String typed, String value, String district) {
        var postcode = Postcode.of(typed).orElseThrow();

        assertThat(postcode.value()).isEqualTo(value);
        assertThat(postcode.district()).isEqualTo(district);
        assertThat(postcode.sector()).isEqualTo(district + " 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XW1", "XW1 1", "1AA XW1", "Harrowdale", "XW1 1AAA"})
    void what_is_no_whole_postcode_is_none(String typed) {
        assertThat(Postcode.of(typed)).isEmpty();
    }
}
