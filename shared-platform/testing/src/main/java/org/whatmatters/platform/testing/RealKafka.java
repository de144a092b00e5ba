package org.whatmatters.platform.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.whatmatters.contracts.Topic;

/// A real broker, one for each test run, with every topic as in production.
public final class RealKafka {

    private RealKafka() {}

    private static final class Broker {

        static final EmbeddedKafkaKraftBroker INSTANCE = start();

        private static EmbeddedKafkaKraftBroker start() {
            var broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperties(Map.of(
                    "auto.create.topics.enable", "false",
                    "group.initial.rebalance.delay.ms", "0",
                    "offsets.topic.num.partitions", "3",
                    "log.cleaner.dedupe.buffer.size", "2097152"));
            broker.afterPropertiesSet();
            createTopics(broker.getBrokersAsString());
            return broker;
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
        return Broker.INSTANCE.getBrokersAsString();
    }
}
