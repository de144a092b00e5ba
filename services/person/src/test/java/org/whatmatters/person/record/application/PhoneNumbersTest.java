package org.whatmatters.person.record.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "07700 900123, +447700900123",
        "+44 7700 900123, +447700900123",
        "0044 7700 900123, +447700900123",
        "01632 960123, +441632960123",
        "(020) 7946 0123, +442079460123",
        "+48 22 123 45 67, +48221234567"
    })
    void a_number_is_read_as_people_write_it(String text, String e164) {
        assertThat(PhoneNumbers.e164(text)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "07700", "ring her son", "07700 9001234", "999999999999999999"})
    void what_no_phone_answers_to_is_not_read(String text) {
        assertThat(PhoneNumbers.e164(text)).isEmpty();
    }
}
