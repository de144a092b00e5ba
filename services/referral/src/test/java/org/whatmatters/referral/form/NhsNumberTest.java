package org.whatmatters.referral.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"9990548609", "999 054 8609", "999-054-8609", "9990000018"})
    void a_number_is_read_as_people_write_it(String text) {
        assertThat(NhsNumber.parse(text)).isPresent();
    }

    @Test
    void no_wrong_digit_goes_unseen() {
        var good = "9990548609";

        for (var place = 0; place < good.length(); place++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var other = good.substring(0, place) + digit + good.substring(place + 1);
                assertThat(NhsNumber.parse(other).isPresent()).as(other).isEqualTo(other.equals(good));
            }
        }
    }

    @Test
    void ten_times_the_same_digit_is_nobody() {
        for (var digit = 0; digit <= 9; digit++) {
            assertThat(NhsNumber.parse(String.valueOf(digit).repeat(10))).isEmpty();
        }
    }

    @Test
    void the_number_does_not_end_up_in_logs() {
        assertThat(NhsNumber.parse("9990548609").orElseThrow().toString()).doesNotContain("999054");
    }
}
