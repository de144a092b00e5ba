package org.whatmatters.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void what_a_consumer_tells_belongs_to_the_trace_of_the_fact_it_took_in() {
        try (var _ = Trace.continuedFrom(fact(PARENT))) {
            assertThat(Trace.current()).contains(PARENT);
        }
    }

    @Test
    void the_next_fact_on_the_same_thread_does_not_inherit_it() {
        Trace.continuedFrom(fact(PARENT)).close();

        assertThat(Trace.current()).isEmpty();
    }

    @Test
    void a_header_that_is_no_trace_is_passed_over() {
        try (var _ = Trace.continuedFrom(fact("nonsense"))) {
            assertThat(Trace.current()).isEmpty();
        }
    }

    private static ConsumerRecord<String, byte[]> fact(String trace) {
        var record = new ConsumerRecord<>("plan.events.v1", 0, 0, "key", new byte[0]);
        record.headers().add(Trace.HEADER, Headers.utf8(trace));
        return record;
    }
}
