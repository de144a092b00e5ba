package org.whatmatters.platform.circle;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.whatmatters.contracts.Topic;

/// Asks the broker.
final class BrokerOffsets implements AccessFreshness.Offsets, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Admin broker;
    private final String group;

    /// @param group of the service's listener
    BrokerOffsets(Admin broker, String group) {
        this.broker = broker;
        this.group = group;
    }

    @Override
    public Map<Integer, Long> ends() throws IOException, InterruptedException {
        var asked = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topic.PERSON_ACCESS.topicName(), partition))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return answer(broker.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    @Override
    public Map<Integer, Long> heard() throws IOException, InterruptedException {
        return answer(broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(heard -> heard.getKey().topic().equals(Topic.PERSON_ACCESS.topicName()))
                .filter(heard -> heard.getValue() != null)
                .collect(Collectors.toMap(
                        heard -> heard.getKey().partition(),
                        heard -> heard.getValue().offset()));
    }

    private static <T> T answer(KafkaFuture<T> asked) throws IOException, InterruptedException {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unanswered) {
            throw new IOException(unanswered);
        }
    }

    @Override
    public void close() {
        broker.close(Duration.ofSeconds(1));
    }
}
