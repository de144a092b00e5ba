package org.whatmatters.benchmarks.speed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.MessageRequestedV1;
import tools.jackson.databind.json.JsonMapper;

/// Asks for texts as any service does, on the topic that is there for it.
public final class RequestedTexts implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaProducer<String, byte[]> producer;

    /// @param kafka bootstrap servers
    public RequestedTexts(String kafka) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /// Asks for a text to the person now, and answers the request's id.
    UUID ask(UUID person, Instant at) {
        var request = UUID.randomUUID();
        var _ = ask(request, person, at);
        return request;
    }

    /// The same under an id of the caller's.
    ///
    /// @return done when the broker has it
    public Future<RecordMetadata> ask(UUID request, UUID person, Instant at) {
        var event = UUID.randomUUID();
        var record = new ProducerRecord<>(
                Topic.NOTIFICATION_REQUESTS.topicName(),
                person.toString(),
                JSON.writeValueAsBytes(requested(request, person, at)));
        headers(event, person, at)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producer.send(record);
    }

    private static MessageRequestedV1 requested(UUID request, UUID person, Instant at) {
        return new MessageRequestedV1(
                request,
                person,
                null,
                "appointment-booked",
                Map.of("greeting", "Hello.", "when", "Tuesday 1 December at 10am", "word", ""),
                "APPOINTMENT",
                at,
                at.plus(Duration.ofDays(7)));
    }

    private static Map<String, String> headers(UUID event, UUID person, Instant at) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event.toString(),
                "ce_source",
                "/whatmatters/benchmarks",
                "ce_type",
                MessageRequestedV1.TYPE,
                "ce_subject",
                person.toString(),
                "ce_time",
                at.toString(),
                "ce_aggregateversion",
                "1",
                "content-type",
                "application/json");
    }

    @Override
    public void close() {
        producer.close();
    }
}
