package org.whatmatters.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SyntheticServicesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_same_services_come_each_time_so_that_runs_can_be_compared() {
        assertThat(SyntheticServices.lines(50).toList())
                .isEqualTo(SyntheticServices.lines(50).toList());
    }

    @Test
    void each_service_has_an_id_of_its_own() {
        var ids = SyntheticServices.lines(2000)
                .map(line -> JSON.readTree(line).required("id").asString())
                .collect(Collectors.toSet());

        assertThat(ids).hasSize(2000);
    }
}
