package org.whatmatters.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadOrderTest {

    @Test
    void options_may_be_left_out() {
        assertThat(LoadOrder.parse(List.of("300"))).contains(new LoadOrder(300, Optional.empty(), Optional.empty()));
        assertThat(LoadOrder.parse(List.of("300", "--host", "trust", "--seed", "9")))
                .contains(new LoadOrder(300, Optional.of(9L), Optional.of("trust")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "0", "-1", "900001", "5 --seed", "5 --seed x", "5 --sed 1"})
    void what_cannot_be_meant_is_not_guessed(String arguments) {
        var words = arguments.isEmpty() ? List.<String>of() : List.of(arguments.split(" ", -1));

        assertThat(LoadOrder.parse(words)).isEmpty();
    }
}
