package org.whatmatters.platform.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.whatmatters.contracts.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The broker as another service sees it: tells facts to the service under test, and reads what it told.
public final class Events implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final Pattern ID_OR_MOMENT = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|00-[0-9a-f]{32}-[0-9a-f]{16}-0\\d|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private final KafkaProducer<String, byte[]> producer;
    private final String servers;

    public Events(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /// A fact as it was told.
    public record Told(UUID id, String type, String key, long aggregateVersion, JsonNode data) {}

    /// Tells a new fact.
    ///
    /// @return its event id, for telling it again
    public UUID send(Topic topic, UUID key, String type, long version, Object data) {
        var id = UUID.randomUUID();
        send(id, topic, key, type, version, data);
        return id;
    }

    /// Tells a fact with that event id, as a repeat does.
    public void send(UUID eventId, Topic topic, UUID key, String type, long version, Object data) {
        var record = new ProducerRecord<>(
                topic.topicName(),
                key.toString(),
                (data instanceof String text ? text : JSON.writeValueAsString(data)).getBytes(StandardCharsets.UTF_8));
        header(record, "ce_id", eventId.toString());
        header(record, "ce_type", type);
        header(record, "ce_time", Instant.now().toString());
        header(record, "ce_aggregateversion", Long.toString(version));
        send(record);
    }

    /// Sends whatever bytes, with no header at all.
    public void sendRaw(Topic topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic.topicName(), key, value));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /// Everything of that type told so far on the topic.
    public List<Told> received(Topic topic, String type) {
        return read(topic.topicName()).filter(told -> told.type().equals(type)).toList();
    }

    /// Everything of that type told so far under one key.
    public List<Told> received(Topic topic, String type, UUID key) {
        return received(topic, type).stream()
                .filter(told -> told.key().equals(key.toString()))
                .toList();
    }

    /// The newest of that type under one key. Where there is none yet it fails as an assertion does, so that it can be
    /// awaited.
    public Told last(Topic topic, String type, UUID key) {
        return received(topic, type, key).stream()
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("nothing told yet of " + type));
    }

    /// The keys parked so far in the dead letters of the topic.
    public List<String> parkedKeys(Topic topic) {
        return records(topic.deadLetters()).map(ConsumerRecord::key).toList();
    }

    /// The whole text of a topic, to look for what must not be there.
    public String wholeText(Topic topic) {
        var text = new StringBuilder();
        records(topic.topicName()).forEach(record -> {
            record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
            text.append(record.key()).append(new String(record.value(), StandardCharsets.UTF_8));
        });
        return text.toString();
    }

    private Stream<Told> read(String topic) {
        return records(topic)
                .filter(record -> record.headers().lastHeader("ce_id") != null)
                .map(record -> new Told(
                        UUID.fromString(text(record, "ce_id")),
                        text(record, "ce_type"),
                        record.key(),
                        Long.parseLong(text(record, "ce_aggregateversion")),
                        JSON.readTree(record.value())));
    }

    private static String text(ConsumerRecord<?, ?> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private Stream<ConsumerRecord<String, byte[]>> records(String topic) {
        // Else a partition without news holds up the reading of the others for half a second.
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "fetch.max.wait.ms", 20),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all.stream();
        }
    }

    /// The example of a contract, as its file has it.
    public static String example(String context, String fact) {
        try (var file = Events.class.getResourceAsStream("/contracts/" + context + "/" + fact + ".v1.example.json")) {
            if (file == null) {
                throw new AssertionError("no example " + context + "/" + fact);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Whether none of the words stands anywhere on the topic. Ids and moments are not read: by chance, any four digits
    /// turn up in one of them some day.
    public boolean saysNone(Topic topic, String... words) {
        var text = ID_OR_MOMENT.matcher(wholeText(topic)).replaceAll("");
        return Arrays.stream(words).noneMatch(text::contains);
    }

    @Override
    public void close() {
        producer.close();
    }
}
