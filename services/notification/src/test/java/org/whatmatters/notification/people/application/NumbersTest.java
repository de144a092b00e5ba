package org.whatmatters.notification.people.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.PhoneNumber.NotAUkMobile;
import org.whatmatters.notification.people.PhoneNumber.NotGiven;
import org.whatmatters.notification.people.UkMobile;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"+447700900118", "447700900118", "07700 900118", "07700-900-118"})
    void every_way_of_writing_a_mobile_is_one_number(String written) {
        assertThat(Numbers.read(written)).isEqualTo(new Mobile(new UkMobile("+447700900118")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"020 7946 0000", "+33 6 12 34 56 78", "07700 900", "the neighbour's", "0800 1111"})
    void what_takes_no_text_is_no_mobile(String written) {
        assertThat(Numbers.read(written)).isEqualTo(new NotAUkMobile());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void no_number_is_no_number(@Nullable String written) {
        assertThat(Numbers.read(written)).isEqualTo(new NotGiven());
    }

    @Test
    void a_number_does_not_show_itself_in_a_log() {
        assertThat(new Mobile(new UkMobile("+447700900118")).toString()).doesNotContain("900118");
    }
}
