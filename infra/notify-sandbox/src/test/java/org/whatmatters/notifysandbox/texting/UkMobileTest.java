package org.whatmatters.notifysandbox.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.notifysandbox.texting.UkMobile.NotAMobile;

class UkMobileTest {

    @ParameterizedTest
    @ValueSource(strings = {"07700900123", "07700 900123", "+447700900123", "+44 (0) 7700 900123", "0044 7700-900123"})
    void every_way_of_writing_a_number_is_one_number(String written) {
        assertThat(UkMobile.parse(written.replace("(0)", ""))).isEqualTo(new UkMobile("+447700900123"));
    }

    @ParameterizedTest
    @CsvSource({
        "0113 496 0000, Not a UK mobile number",
        "07700 900, Not enough digits",
        "07700 900 1234, Too many digits",
        "my phone, Must not contain letters or symbols"
    })
    void what_is_no_mobile_number_is_refused_with_the_reason(String written, String reason) {
        assertThatExceptionOfType(NotAMobile.class)
                .isThrownBy(() -> UkMobile.parse(written))
                .withMessage(reason);
    }
}
