package org.whatmatters.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/// Events that this service could not take in. They are kept with their reason, and told on the topic's dead
/// letters, until an operator replays them. Runbook: docs/runbooks/parked-events.md.
final class ParkedEvents implements ConsumerRecordRecoverer {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    private final JdbcClient jdbc;
    private final KafkaTemplate<String, byte[]> kafka;

    ParkedEvents(JdbcClient jdbc, KafkaTemplate<String, byte[]> kafka) {
        this.jdbc = jdbc;
        this.kafka = kafka;
    }

    boolean holdKeyOfAny(List<ConsumerRecord<String, byte[]>> records) {
        return jdbc.sql("""
                        select exists (
                            select from parked_event
                             where (topic, key) in (select * from unnest(:topics::text[], :keys::text[])))
                        """)
                .param("topics", records.stream().map(ConsumerRecord::topic).toArray(String[]::new))
                .param("keys", records.stream().map(ParkedEvents::keyOf).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /// What is parked together.
    record Key(String topic, String key) {}

    /// Those with anything parked, the longest waiting first.
    List<Key> keys() {
        return jdbc.sql("select topic, key from parked_event group by topic, key order by min(parked_at)")
                .query((row, _) -> new Key(row.getString("topic"), row.getString("key")))
                .list();
    }

    /// Gives back what is parked under a key as it came, in order, and forgets it; in the current transaction.
    List<ConsumerRecord<String, byte[]>> release(Key key) {
        return jdbc.sql("""
                        with released as (delete from parked_event where topic = :topic and key = :key returning *)
                        select topic, key, partition_no, record_no, headers, payload from released order by record_no
                        """)
                .param("topic", key.topic())
                .param("key", key.key())
                .query(ParkedEvents::recordIn)
                .list();
    }

    @SuppressWarnings("NullAway") // A message without a value was parked as one.
    private static ConsumerRecord<String, byte[]> recordIn(ResultSet row, int rowNumber) throws SQLException {
        var payload = row.getString("payload");
        var record = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition_no"),
                row.getLong("record_no"),
                row.getString("key"),
                payload == null ? null : Headers.utf8(payload));
        Headers.fromJson(row.getString("headers"))
                .forEach((name, value) -> record.headers().add(name, value));
        return record;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, @Nullable Exception fault) {
        var reason = reasonOf(fault);
        var value = (byte @Nullable []) record.value();
        jdbc.sql("""
                        insert into parked_event (topic, key, partition_no, record_no, headers, payload, reason)
                        values (:topic, :key, :partition, :record, :headers::jsonb, :payload, :reason)
                        on conflict do nothing
                        """)
                .param("topic", record.topic())
                .param("key", keyOf(record))
                .param("partition", record.partition())
                .param("record", record.offset())
                .param("headers", Headers.toJson(record))
                .param("payload", value == null ? null : new String(value, StandardCharsets.UTF_8))
                .param("reason", reason)
                .update();
        sendToDeadLetters(record, value, reason);
        LOG.error("parked {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), reason);
    }

    @SuppressWarnings(
            "NullAway") // Kafka takes a message without key or value, and such a one must be parked as it came.
    private void sendToDeadLetters(ConsumerRecord<?, ?> record, byte @Nullable [] value, String reason) {
        var key = record.key() == null ? null : record.key().toString();
        var letter = new ProducerRecord<>(record.topic() + "-dlt", record.partition(), key, value, record.headers());
        letter.headers().add("parked_reason", Headers.utf8(reason));
        try {
            kafka.send(letter).get(15, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("dead letter not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while parking", e);
        }
    }

    private static String keyOf(ConsumerRecord<?, ?> record) {
        return record.key() == null ? "" : record.key().toString();
    }

    /// The kind of fault, never its text: a message may quote the data.
    private static String reasonOf(@Nullable Throwable fault) {
        var kind = "unknown";
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent || cause instanceof FollowsParked) {
                return String.valueOf(cause.getMessage());
            }
            kind = cause.getClass().getName();
        }
        return kind;
    }
}
