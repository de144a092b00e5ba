package org.whatmatters.platform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;
import org.whatmatters.contracts.Topic;

/// A real broker, one for each test run, in a container or in this JVM ([ContainerEngine]), with every topic as in
/// production.
public final class RealKafka {

    private static final Map<String, String> SETTINGS = Map.of(
            "auto.create.topics.enable", "false",
            "group.initial.rebalance.delay.ms", "0",
            "offsets.topic.num.partitions", "3",
            "log.cleaner.dedupe.buffer.size", "2097152");

    /// On a machine that does much else at once.
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private RealKafka() {}

    private static final class Broker {

        static final String SERVERS = start();

        private static String start() {
            var servers = ContainerEngine.IS_USED ? inContainer() : embedded();
            createTopics(servers);
            return servers;
        }

        private static String inContainer() {
            var container = new KafkaContainer(ComposeImages.KAFKA).withStartupTimeout(PATIENCE);
            SETTINGS.forEach((name, value) ->
                    container.addEnv("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            container.start();
            return container.getBootstrapServers();
        }

        private static String embedded() {
            var broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperties(SETTINGS);
            broker.afterPropertiesSet();
            return broker.getBrokersAsString();
        }

        private static void createTopics(String servers) {
            List<NewTopic> topics = new ArrayList<>();
            Arrays.stream(Topic.values()).forEach(topic -> {
                topics.add(new NewTopic(topic.topicName(), Topic.PARTITIONS, (short) 1).configs(topic.settings()));
                topics.add(new NewTopic(topic.deadLetters(), Topic.PARTITIONS, (short) 1));
            });
            try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
                admin.createTopics(topics)
                        .all()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            }
        }
    }

    /// The broker's address.
    public static String servers() {
        return Broker.SERVERS;
    }
}
