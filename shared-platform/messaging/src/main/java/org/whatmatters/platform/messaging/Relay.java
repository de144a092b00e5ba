package org.whatmatters.platform.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what waits in the outbox to the broker, in order, and deletes what the broker has acknowledged. One instance
/// of the service does it at a time; when it dies, its lock dies with its connection and another goes on. A crash
/// between acknowledgement and delete sends a fact again, so every consumer keeps an inbox.
public final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final long LOCK = 0x0B0C_0517L;
    private static final int BATCH = 500;
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(15);

    /// Whoever leaves a fact wakes the relay beside it. Only what an instance left that then died waits so long.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// What is left within so short a time goes together, with one search and one deletion.
    private static final Duration GATHERING = Duration.ofMillis(10);

    private static final Duration PAUSE_BEHIND_ANOTHER = Duration.ofMillis(50);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration PARTITIONS_LOOKED_AFTER = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private long partitionsDueAt = System.nanoTime();

    Relay(JdbcClient jdbc, TransactionTemplate transaction, KafkaTemplate<String, byte[]> kafka) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.kafka = kafka;
    }

    private record TopicAndKey(String topic, String key) {

        static TopicAndKey of(ProducerRecord<String, ?> record) {
            return new TopicAndKey(record.topic(), record.key());
        }
    }

    private record Waiting(long id, ProducerRecord<String, byte[]> record) {

        static Waiting of(ResultSet row, int rowNumber) throws SQLException {
            var record = new ProducerRecord<>(
                    row.getString("topic"), row.getString("aggregateid"), Headers.utf8(row.getString("payload")));
            Headers.fromJson(row.getString("headers"))
                    .forEach((name, value) -> record.headers().add(name, value));
            return new Waiting(row.getLong("id"), record);
        }
    }

    private enum Round {
        ALL_SENT,
        ANOTHER_SENDS,
        MORE_WAITS
    }

    void wake() {
        news.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        var last = thread;
        if (last != null) {
            try {
                last.join(ACKNOWLEDGED_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                lookAfterPartitions();
                switch (transaction.execute(_ -> sendBatch())) {
                    case ALL_SENT -> pause(PAUSE);
                    case ANOTHER_SENDS -> pause(PAUSE_BEHIND_ANOTHER);
                    case MORE_WAITS -> {
                        // Straight on.
                    }
                }
            } catch (RuntimeException e) {
                // The database or the broker is away: what waits is safe, and is tried again.
                LOG.warn("outbox not relayed: {}", e.getClass().getSimpleName());
                pause(PAUSE_AFTER_FAULT);
            }
        }
    }

    private void pause(Duration most) {
        try {
            if (news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS) && running) {
                Thread.sleep(GATHERING);
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private void lookAfterPartitions() {
        if (System.nanoTime() - partitionsDueAt >= 0) {
            jdbc.sql("select ensure_event_partitions()").query((_, _) -> true).single();
            partitionsDueAt = System.nanoTime() + PARTITIONS_LOOKED_AFTER.toNanos();
        }
    }

    private Round sendBatch() {
        // What is deleted need not survive a crash of the database: it would be sent again, and taken in once. And what
        // was deleted is passed over more cheaply in the index than in the table, which the few rows left hide.
        var mine = jdbc.sql("""
                        select pg_try_advisory_xact_lock(:lock)
                               and set_config('synchronous_commit', 'off', true) = 'off'
                               and set_config('enable_seqscan', 'off', true) = 'off'
                        """).param("lock", LOCK).query(Boolean.class).single();
        if (!mine) {
            return Round.ANOTHER_SENDS;
        }
        var batch = jdbc.sql("select id, aggregateid, topic, headers, payload from outbox order by id limit :most")
                .param("most", BATCH)
                .query(Waiting::of)
                .list();
        if (batch.isEmpty()) {
            return Round.ALL_SENT;
        }
        // One fact of a key at a time: the next goes when this one is acknowledged, so none overtakes one that failed.
        var seen = new HashSet<TopicAndKey>();
        var sent = batch.stream()
                .filter(waiting -> seen.add(TopicAndKey.of(waiting.record())))
                .toList();
        var acknowledged = acknowledged(sent, sent.stream().map(this::send).toList());
        jdbc.sql("delete from outbox where id = any(:ids)")
                .param("ids", acknowledged.toArray(Long[]::new))
                .update();
        if (acknowledged.size() < sent.size()) {
            LOG.warn("{} of {} events not acknowledged by the broker", sent.size() - acknowledged.size(), sent.size());
            return Round.ALL_SENT;
        }
        return sent.size() < batch.size() || batch.size() == BATCH ? Round.MORE_WAITS : Round.ALL_SENT;
    }

    /// A fact larger than the broker takes must not keep the others from being sent. Any other refusal concerns them
    /// too, and ends the round: without a broker, each send would wait for it anew.
    private CompletableFuture<SendResult<String, byte[]>> send(Waiting waiting) {
        try {
            return kafka.send(waiting.record());
        } catch (KafkaException e) {
            if (!e.contains(RecordTooLargeException.class)) {
                throw e;
            }
            return CompletableFuture.failedFuture(e);
        }
    }

    private static List<Long> acknowledged(
            List<Waiting> sent, List<CompletableFuture<SendResult<String, byte[]>>> sends) {
        var acknowledged = new ArrayList<Long>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                sends.get(i).get(ACKNOWLEDGED_WITHIN.toSeconds(), TimeUnit.SECONDS);
                acknowledged.add(sent.get(i).id());
            } catch (ExecutionException | TimeoutException e) {
                // Counted by the caller; it stays, and is sent again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return acknowledged;
    }
}
