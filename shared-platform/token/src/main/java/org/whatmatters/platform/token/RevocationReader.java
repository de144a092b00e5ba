package org.whatmatters.platform.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.access.AccessRevokedV1;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Hears what is revoked: the whole topic from its start, in no group, as each instance must know all of it. While
/// the broker is away the door goes on with what it knows; tokens run out by themselves.
final class RevocationReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    /// No door opens before it knows what is revoked, unless nobody is there to tell.
    private static final Duration AWAITED_AT_START = Duration.ofSeconds(5);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Revocations revocations;
    private final String servers;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean running;
    private volatile long heardAt = System.nanoTime();
    private volatile boolean silent;
    private @Nullable Thread thread;

    RevocationReader(Revocations revocations, String servers) {
        this.revocations = revocations;
        this.servers = servers;
    }

    /// How long the broker has not answered.
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("revocations").start(this::run);
        try {
            if (!caughtUp.await(AWAITED_AT_START.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("opens without knowing which tokens are revoked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var last = thread;
        if (last != null) {
            last.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server, which comes last.
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (running) {
            try (var consumer = consumer()) {
                follow(consumer);
            } catch (RuntimeException e) {
                if (running) {
                    sayNothingIsHeard(e);
                    pause();
                }
            }
        }
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // The other protocol's consumer spins while the broker is away:
                        // docs/adr/0015-the-classic-consumer.md.
                        ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                        "classic"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void follow(Consumer<String, byte[]> consumer) {
        var partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions, ANSWERED_WITHIN);
        var asked = System.nanoTime();
        while (running) {
            consumer.poll(POLL).forEach(this::learn);
            if (System.nanoTime() - asked > ASKED_AGAIN_AFTER.toNanos()) {
                // A poll says nothing of a broker that is away.
                ends = consumer.endOffsets(partitions, ANSWERED_WITHIN);
                asked = System.nanoTime();
            }
            if (ends.entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey(), ANSWERED_WITHIN) >= end.getValue())) {
                caughtUp.countDown();
                sayAllIsHeard(asked);
            }
            revocations.forgetOld();
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        var topic = Topic.ACCESS_REVOCATION.topicName();
        var partitions = consumer.partitionsFor(topic, ANSWERED_WITHIN).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("there is no topic " + topic);
        }
        return partitions;
    }

    /// One that cannot be read must not keep the others from being heard.
    private void learn(ConsumerRecord<String, byte[]> record) {
        var type = record.headers().lastHeader("ce_type");
        if (type == null || !AccessRevokedV1.TYPE.equals(new String(type.value(), StandardCharsets.UTF_8))) {
            return;
        }
        try {
            var revoked = JSON.readValue(record.value(), AccessRevokedV1.class);
            revocations.learn(revoked.subject(), revoked.organisationId(), revoked.notBefore());
        } catch (JacksonException | NullPointerException e) {
            LOG.error(
                    "a revocation cannot be read: partition {} offset {}: {}",
                    record.partition(),
                    record.offset(),
                    e.getClass().getSimpleName());
        }
    }

    private void sayAllIsHeard(long at) {
        heardAt = at;
        if (silent) {
            silent = false;
            LOG.info("knows again which tokens are revoked");
        }
    }

    private void sayNothingIsHeard(RuntimeException fault) {
        if (!silent) {
            silent = true;
            LOG.warn(
                    "does not hear which tokens are revoked, and goes on with what it knows: {}",
                    fault.getClass().getSimpleName());
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAULT);
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
