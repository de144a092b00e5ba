package org.whatmatters.platform.messaging;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;

/// The trace that a fact belongs to, from request to consumer: what the consumer logs and announces carries its id.
///
/// Spring Kafka opens no observation around one event of several that arrive together.
final class Trace implements AutoCloseable {

    static final String HEADER = "traceparent";
    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";

    private Trace() {}

    /// Until it is closed, the current thread works for the trace that the event came with.
    static Trace continuedFrom(ConsumerRecord<?, ?> record) {
        var header = record.headers().lastHeader(HEADER);
        var parts =
                header == null ? new String[0] : Headers.text(header.value()).split("-", -1);
        if (parts.length == 4) {
            MDC.put(TRACE, parts[1]);
            MDC.put(SPAN, parts[2]);
        }
        return new Trace();
    }

    /// What the current thread's facts are to carry; absent outside a trace.
    static Optional<String> current() {
        var trace = MDC.get(TRACE);
        var span = MDC.get(SPAN);
        return trace == null || span == null ? Optional.empty() : Optional.of("00-" + trace + "-" + span + "-01");
    }

    @Override
    public void close() {
        MDC.remove(TRACE);
        MDC.remove(SPAN);
    }
}
