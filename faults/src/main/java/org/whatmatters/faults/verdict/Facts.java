package org.whatmatters.faults.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.whatmatters.contracts.Topic;

/// Every fact on every topic, as the broker has them, read on from where it was read before.
public final class Facts implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Told told = new Told();

    /// @param kafka bootstrap servers
    public Facts(String kafka) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "fetch.max.wait.ms", 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = Arrays.stream(Topic.values())
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Up to what is there now.
    public List<ConsumerRecord<String, byte[]>> readOn() {
        var read = new ArrayList<ConsumerRecord<String, byte[]>>();
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                told.note(record);
                read.add(record);
            }
        }
        return read;
    }

    /// What has been read so far.
    public Told told() {
        return told;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
