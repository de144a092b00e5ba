package org.whatmatters.faults.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ToldTest {

    private static final String TOPIC = "referral.events.v1";

    private final Told told = new Told();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void a_repeat_is_counted_and_is_no_disorder() {
        tell(first, "one", 1);
        tell(second, "one", 2);
        tell(first, "one", 1);

        assertThat(told.repeats()).isOne();
        assertThat(told.on(TOPIC)).containsExactlyInAnyOrder(first, second);
        assertThat(told.outOfOrder()).isEmpty();
    }

    @Test
    void an_older_fact_told_first_after_a_newer_one_of_its_key_is_disorder() {
        tell(second, "one", 2);
        tell(first, "one", 1);

        assertThat(told.outOfOrder()).containsExactly("referral.events.v1 one: 1 after 2");
    }

    @Test
    void keys_have_no_order_among_them() {
        tell(second, "one", 2);
        tell(first, "other", 1);

        assertThat(told.outOfOrder()).isEmpty();
    }

    private void tell(UUID id, String key, long version) {
        var record = new ConsumerRecord<>(TOPIC, 0, 0, key, new byte[0]);
        record.headers().add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_aggregateversion", Long.toString(version).getBytes(StandardCharsets.UTF_8));
        told.note(record);
    }
}
