package org.whatmatters.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Empties the service's projections and fills them again from their topics, in one transaction: it leaves what the
/// topics tell or, where it fails, what was there before.
///
/// Taken in again is what had been taken in before: whatever the inbox does not know, or is parked, comes the ordinary
/// way, with all that follows from it. Runbook: docs/runbooks/projection-wrong.md.
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Map<String, Projection> projections;

    Rebuild(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ConsumerFactory<String, byte[]> consumers,
            List<Projection> projections) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.consumers = consumers;
        this.projections = projections.stream()
                .collect(Collectors.toMap(projection -> projection.topic().topicName(), Function.identity()));
    }

    /// Does it now.
    public void run() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local statement_timeout = 0").update();
            // Another instance waits here with what it would take in meanwhile.
            jdbc.sql("lock table inbox in exclusive mode").update();
            projections.values().forEach(this::empty);
            var events = fill();
            LOG.info("rebuilt {} from {} events", projections.keySet(), events);
        });
    }

    private void empty(Projection projection) {
        for (var table : projection.tables()) {
            jdbc.sql("delete from " + table).update();
        }
    }

    /// In no group: what the service has read so far stays as it is.
    private long fill() {
        try (var consumer = consumers.createConsumer()) {
            return fillFrom(consumer);
        }
    }

    private long fillFrom(Consumer<String, byte[]> consumer) {
        var partitions = projections.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var events = 0L;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            consumer.poll(POLL).forEach(records::add);
            events += keep(records);
        }
        return events;
    }

    private long keep(List<ConsumerRecord<String, byte[]>> records) {
        var read = new LinkedHashMap<String, List<ReceivedEvent>>();
        for (var record : records) {
            eventIn(record)
                    .ifPresent(event -> read.computeIfAbsent(record.topic(), _ -> new ArrayList<>())
                            .add(event));
        }
        var known = knownOf(read.values().stream()
                .flatMap(List::stream)
                .map(ReceivedEvent::id)
                .toList());
        var kept = 0L;
        for (var topic : read.entrySet()) {
            var events = topic.getValue().stream()
                    .filter(event -> known.contains(event.id()))
                    .toList();
            projectionOf(topic.getKey()).relearn(events);
            kept += events.size();
        }
        return kept;
    }

    private static Optional<ReceivedEvent> eventIn(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(ReceivedEvent.of(record));
        } catch (UnreadableEvent e) {
            return Optional.empty(); // Never taken in either.
        }
    }

    private Set<UUID> knownOf(List<UUID> events) {
        return new HashSet<>(jdbc.sql("select event_id from inbox where event_id = any(:ids)")
                .param("ids", events.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private Projection projectionOf(String topic) {
        var projection = projections.get(topic);
        if (projection == null) {
            throw new IllegalStateException("no projection of " + topic);
        }
        return projection;
    }
}
