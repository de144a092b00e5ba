package org.whatmatters.faults.verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/// What has been told so far: each fact once, how often one came again, and whether every aggregate kept its order.
public final class Told {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Set<UUID>> facts = new HashMap<>();
    private final Map<String, Long> newest = new HashMap<>();
    private final List<String> outOfOrder = new ArrayList<>();
    private long repeats;

    void note(ConsumerRecord<String, byte[]> record) {
        var id = header(record, "ce_id");
        var version = header(record, "ce_aggregateversion");
        if (id.isEmpty() || version.isEmpty()) {
            return; // No fact of ours.
        }
        if (!facts.computeIfAbsent(record.topic(), _ -> new HashSet<>()).add(UUID.fromString(id))) {
            repeats++;
            return;
        }
        var key = record.topic() + " " + record.key() + messageIn(record);
        var before = newest.getOrDefault(key, 0L);
        if (before > Long.parseLong(version)) {
            outOfOrder.add("%s: %s after %d".formatted(key, version, before));
        }
        newest.merge(key, Long.valueOf(version), Math::max);
    }

    /// Under a person's key there are many messages, each with versions of its own.
    private static String messageIn(ConsumerRecord<String, byte[]> record) {
        if (!record.topic().startsWith("notification.")) {
            return "";
        }
        var data = JSON.readTree(record.value());
        return " " + data.path("requestId").asString(data.path("messageId").asString(""));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /// Each once.
    Set<UUID> on(String topic) {
        return facts.getOrDefault(topic, Set.of());
    }

    /// How often a fact was there once more: at least once is what is promised.
    public long repeats() {
        return repeats;
    }

    /// Where the first telling of a fact came after that of a later one of its key.
    List<String> outOfOrder() {
        return List.copyOf(outOfOrder);
    }
}
