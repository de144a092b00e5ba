package org.whatmatters.faults.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whatmatters.faults.traffic.AcceptedLog.Entry;
import org.whatmatters.faults.traffic.Answer.Accepted;

class AcceptedLogTest {

    @Test
    void a_promise_is_on_disk_before_the_log_is_closed(@TempDir Path folder) throws IOException {
        var form = Form.of("run", 7);
        var accepted = new Accepted(UUID.randomUUID(), UUID.randomUUID(), 2, 0);
        try (var log = new AcceptedLog(folder.resolve("accepted"))) {
            log.add(form, accepted);

            assertThat(log.entries()).containsExactly(new Entry(form, accepted.referral(), accepted.person()));
        }
    }

    @Test
    void what_is_filled_in_follows_from_the_log() {
        assertThat(Form.of("run", 7).answers()).isEqualTo(new Form("run-0000000007", 7).answers());
        assertThat(Form.of("run", 7).answers().path("reason").asString()).isEqualTo("run-0000000007");
    }
}
