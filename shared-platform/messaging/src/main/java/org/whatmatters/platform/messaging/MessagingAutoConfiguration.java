package org.whatmatters.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import org.whatmatters.platform.fence.ServiceTransaction;

/// Gives every service its outbox, its relay and its inbox.
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
public class MessagingAutoConfiguration {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(700);

    /// How long an event waits for others, so that they are fetched, taken in and acknowledged together: with a round
    /// for each event, the rounds took most of the processors' time.
    private static final Duration GATHERING = Duration.ofMillis(60);

    /// What an instance was reading that died without a word waits so long for another; the usual 45 s is as long as
    /// that.
    private static final Duration MISSED_AFTER = Duration.ofSeconds(10);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        // As fine as PostgreSQL keeps a time, so that what is answered now is what is read later.
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    KafkaTemplate<String, byte[]> eventTemplate(@Value("${whatmatters.kafka}") String servers) {
        var template = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        1,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        4_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringSerializer(),
                new ByteArraySerializer()));
        template.setObservationEnabled(false);
        return template;
    }

    @Bean
    Relay relay(JdbcClient jdbc, PlatformTransactionManager transactions, KafkaTemplate<String, byte[]> eventTemplate) {
        return new Relay(jdbc, new ServiceTransaction(transactions), eventTemplate);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Clock clock, @Value("${spring.application.name}") String service, Relay relay) {
        return new Outbox(jdbc, clock, service, relay::wake);
    }

    @Bean
    ParkedEvents parkedEvents(JdbcClient jdbc, KafkaTemplate<String, byte[]> eventTemplate) {
        return new ParkedEvents(jdbc, eventTemplate);
    }

    @Bean
    @ConditionalOnBean(Subscription.class)
    Inbox inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ParkedEvents parked,
            List<Subscription> subscriptions) {
        return new Inbox(jdbc, new ServiceTransaction(transactions), parked, subscriptions);
    }

    @Bean
    @ConditionalOnBean(Subscription.class)
    Rebuild rebuild(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            List<Subscription> subscriptions,
            @Value("${whatmatters.kafka}") String servers) {
        var projections = subscriptions.stream()
                .flatMap(subscription ->
                        subscription instanceof Projection projection ? Stream.of(projection) : Stream.of())
                .toList();
        return new Rebuild(jdbc, new ServiceTransaction(transactions), consumers(servers), projections);
    }

    @Bean
    @ConditionalOnBean(Subscription.class)
    Replay replay(PlatformTransactionManager transactions, ParkedEvents parked, Inbox inbox) {
        return new Replay(new ServiceTransaction(transactions), parked, inbox);
    }

    @Bean
    @ConditionalOnBean(Subscription.class)
    AtStart atStart(@Value("${whatmatters.at-start:nothing}") AtStart.Task task, Rebuild rebuild, Replay replay) {
        return new AtStart(task, rebuild, replay);
    }

    /// One listener for all topics of the service: two threads, so that one key's trouble does not hold up every other.
    @Bean
    @ConditionalOnBean(Subscription.class) // A service may only tell, and never listen.
    SmartLifecycle inboxContainer(
            Inbox inbox,
            ParkedEvents parked,
            List<Subscription> subscriptions,
            @Value("${whatmatters.kafka}") String servers,
            @Value("${spring.application.name}") String service) {
        var topics = subscriptions.stream()
                .map(subscription -> subscription.topic().topicName())
                .toArray(String[]::new);
        var properties = new ContainerProperties(topics);
        properties.setGroupId(service);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setIdleBetweenPolls(GATHERING.toMillis());
        properties.setMessageListener(inbox);
        var container = new ConcurrentMessageListenerContainer<>(consumers(servers), properties);
        container.setConcurrency(2);
        container.setBeanName(service + "-inbox");
        container.setCommonErrorHandler(errorHandler(parked));
        return container;
    }

    private static ConsumerFactory<String, byte[]> consumers(String servers) {
        return new DefaultKafkaConsumerFactory<>(
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
                        "classic",
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName(),
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        (int) MISSED_AFTER.toMillis(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        200),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static DefaultErrorHandler errorHandler(ParkedEvents parked) {
        var handler = new DefaultErrorHandler(parked, new FixedBackOff(BETWEEN_TRIES.toMillis(), 2));
        handler.setBackOffFunction(MessagingAutoConfiguration::backOff);
        handler.addNotRetryableExceptions(UnreadableEvent.class, FollowsParked.class);
        return handler;
    }

    private static BackOff backOff(ConsumerRecord<?, ?> record, Exception fault) {
        if (!Outage.isBehind(fault)) {
            return new FixedBackOff(BETWEEN_TRIES.toMillis(), 2);
        }
        var untilItPasses = new ExponentialBackOff(200, 2);
        untilItPasses.setMaxInterval(LONGEST_PAUSE.toMillis());
        return untilItPasses;
    }

    @Bean
    MeterBinder messagingMeters(JdbcClient jdbc) {
        return registry -> {
            Gauge.builder("outbox.pending", jdbc, client -> count(client, "select count(*) from outbox"))
                    .description("facts that wait to be sent")
                    .register(registry);
            Gauge.builder("inbox.parked", jdbc, client -> count(client, "select count(*) from parked_event"))
                    .description("events that could not be taken in")
                    .register(registry);
        };
    }

    private static double count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
