package org.whatmatters.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PartStatus;
import org.whatmatters.local.platform.PartStatus.State;
import tools.jackson.databind.json.JsonMapper;

class StatusReportTest {

    private final StatusReport report = new StatusReport(
            "http://localhost:8080",
            List.of(
                    new PartStatus(Part.CARE_PLAN, State.UP, 4711, 8084, Duration.ofMillis(4250), 150_000_000),
                    new PartStatus(Part.GATEWAY, State.STOPPED, 0, 8080, null, 0)));

    @Test
    void json_names_every_part_with_state_process_port_start_time_and_memory() {
        assertThat(new JsonMapper().readTree(report.json())).isEqualTo(new JsonMapper().readTree("""
                {"publicAddress": "http://localhost:8080", "up": false, "memoryBytes": 150000000, "parts": [
                  {"name": "care-plan", "state": "up", "pid": 4711, "port": 8084, "startSeconds": 4.25,
                   "memoryBytes": 150000000},
                  {"name": "gateway", "state": "stopped", "pid": null, "port": 8080, "startSeconds": null,
                   "memoryBytes": 0}]}"""));
    }

    @Test
    void text_has_a_line_for_each_part() {
        assertThat(report.text())
                .contains("care-plan        up        pid 4711     port 8084   up after 4.3 s  143 MiB")
                .contains("gateway          stopped   pid -        port 8080");
    }
}
