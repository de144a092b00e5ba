package org.whatmatters.benchmarks.speed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PlatformFailure;

/// What the services have told and not yet heard.
final class Backlog {

    static final List<Part> SERVICES = List.of(
            Part.PERSON, Part.REFERRAL, Part.CARE_PLAN, Part.DIRECTORY, Part.BUDGET, Part.NOTIFICATION, Part.INSIGHT);

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private Backlog() {}

    /// Answers when every outbox is empty and every event has been taken in.
    static void awaitDrained(Ground ground) throws SQLException, InterruptedException, ExecutionException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", ground.platform().kafka()))) {
            while (waiting(ground) + lag(admin) > 0) {
                if (System.nanoTime() > until) {
                    throw new PlatformFailure("Events still wait after " + PATIENCE);
                }
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    private static long waiting(Ground ground) throws SQLException {
        long all = 0;
        for (var service : SERVICES) {
            try (var connection = ground.connect(service);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from outbox")) {
                rows.next();
                all += rows.getLong(1);
            }
        }
        return all;
    }

    private static long lag(Admin admin) throws ExecutionException, InterruptedException {
        long lag = 0;
        for (var service : SERVICES) {
            var group = service.title();
            var taken = admin.listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
                    .partitionsToOffsetAndMetadata(group)
                    .get();
            var newest = new HashMap<TopicPartition, OffsetSpec>();
            taken.keySet().forEach(partition -> newest.put(partition, OffsetSpec.latest()));
            lag += admin.listOffsets(newest).all().get().values().stream()
                    .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
            lag -= taken.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
        }
        return lag;
    }
}
