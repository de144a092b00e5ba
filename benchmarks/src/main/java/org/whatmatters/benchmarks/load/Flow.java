package org.whatmatters.benchmarks.load;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.whatmatters.contracts.Topic;
import org.whatmatters.local.platform.Part;

/// The facts on their way from outbox to broker to consumer.
public final class Flow implements AutoCloseable {

    private final ServiceDatabases databases;
    private final Admin admin;

    public Flow(ServiceDatabases databases) {
        this.databases = databases;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, databases.settings().kafka()));
    }

    public Backlog backlog() throws SQLException, InterruptedException, ExecutionException {
        var unsent = new TreeMap<String, Long>();
        for (var service : ServiceDatabases.ALL) {
            unsent.put(service.title(), databases.number(service, "select count(*) from outbox"));
        }
        return new Backlog(unsent, untaken());
    }

    /// Records on the topic, those that compaction has taken away not counted.
    long recordsOn(Topic topic) throws InterruptedException, ExecutionException {
        var partitions = partitions(topic.topicName());
        var ends = offsets(partitions, OffsetSpec.latest());
        var begins = offsets(partitions, OffsetSpec.earliest());
        return partitions.stream()
                .mapToLong(partition -> ends.getOrDefault(partition, 0L) - begins.getOrDefault(partition, 0L))
                .sum();
    }

    private Map<String, Long> untaken() throws InterruptedException, ExecutionException {
        var services = ServiceDatabases.ALL.stream().map(Part::title).toList();
        var there = admin.listGroups().all().get().stream()
                .map(group -> group.groupId())
                .collect(Collectors.toSet());
        var listening = services.stream().filter(there::contains).toList();
        var untaken = new HashMap<String, Long>();
        for (var group : admin.describeConsumerGroups(listening).all().get().values()) {
            untaken.put(group.groupId(), lag(group));
        }
        return untaken;
    }

    private long lag(ConsumerGroupDescription group) throws InterruptedException, ExecutionException {
        var taken = admin.listConsumerGroupOffsets(group.groupId())
                .partitionsToOffsetAndMetadata()
                .get();
        // Those that nobody holds at the moment too: their service is on its way back.
        var partitions = group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toCollection(() -> new HashSet<>(taken.keySet())));
        var ends = offsets(partitions, OffsetSpec.latest());
        var begins = offsets(partitions, OffsetSpec.earliest());
        return partitions.stream()
                .mapToLong(partition -> {
                    var committed = taken.get(partition);
                    var from =
                            committed == null ? begins.getOrDefault(partition, 0L) : Long.valueOf(committed.offset());
                    return ends.getOrDefault(partition, 0L) - from;
                })
                .sum();
    }

    private Set<TopicPartition> partitions(String topic) {
        var partitions = new HashSet<TopicPartition>();
        for (var number = 0; number < Topic.PARTITIONS; number++) {
            partitions.add(new TopicPartition(topic, number));
        }
        return partitions;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        var wanted = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which));
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close();
    }
}
