package org.whatmatters.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    @Test
    void nothing_said_is_everything_thrice_at_thirty_a_second() {
        assertThat(Order.parse(List.of())).contains(new Order(List.of(), 3, 30));
    }

    @Test
    void names_and_options_may_be_mixed() {
        assertThat(Order.parse(List.of("poison", "--kills", "20", "same-form", "--rate", "8")))
                .contains(new Order(List.of("poison", "same-form"), 20, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kills", "--kills 0", "--rate x", "--often 3"})
    void what_cannot_be_meant_is_refused(String words) {
        assertThat(Order.parse(List.of(words.split(" ", -1)))).isEmpty();
    }
}
