package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "/answer/q83vASNFZ4mrze8BI0VniQ, /answer/…",
        "http://127.0.0.1:8081/answer/q83vASNFZ4mrze8BI0VniQ?x=1, http://127.0.0.1:8081/answer/…?x=1",
        "/answer, /answer",
        "/offers/019a1000-0000-7000-8000-000000000001, /offers/019a1000-0000-7000-8000-000000000001"
    })
    void a_trace_never_holds_a_texted_link(String address, String traced) {
        var context = new Observation.Context();
        context.addHighCardinalityKeyValue(KeyValue.of("http.url", address));

        new SecretAddresses().map(context);

        var kept = Objects.requireNonNull(context.getHighCardinalityKeyValue("http.url"));
        assertThat(kept.getValue()).isEqualTo(traced);
    }
}
