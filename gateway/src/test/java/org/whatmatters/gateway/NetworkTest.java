package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "192.0.2.1, 192.0.2.254, true",
        "192.0.2.1, 192.0.3.1, false",
        "2001:db8:1:2::1, 2001:db8:1:3::9, true",
        "2001:db8:1::1, 2001:db8:2::1, false",
        "::ffff:192.0.2.7, 192.0.2.8, true",
        "' 192.0.2.1', 192.0.2.9, true",
    })
    void neighbours_are_of_one_network(String one, String other, boolean same) {
        assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
    }

    @Test
    void what_is_no_address_is_no_network() {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of("unknown"));
    }
}
