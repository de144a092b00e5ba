package org.whatmatters.platform.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A fact told by another service.
///
/// @param id the same on every delivery
/// @param key the aggregate it is about
/// @param aggregateVersion the aggregate's version after the fact: a consumer drops what is not newer than it has
/// @param value the data; absent where a compacted topic says that the key is gone
public record ReceivedEvent(
        UUID id,
        String type,
        UUID key,
        long aggregateVersion,
        Instant time,
        @Nullable JsonNode value) {

    /// The data as the record of its contract; what a newer producer added is passed over.
    public <T> T as(Class<T> record) {
        if (value == null) {
            throw new UnreadableEvent(type + " without data");
        }
        try {
            return EventJson.MAPPER.treeToValue(value, record);
        } catch (JacksonException e) {
            throw new UnreadableEvent("data does not read as " + record.getSimpleName(), e);
        }
    }

    static ReceivedEvent of(ConsumerRecord<String, byte[]> record) {
        try {
            return new ReceivedEvent(
                    UUID.fromString(Headers.required(record, "ce_id")),
                    Headers.required(record, "ce_type"),
                    UUID.fromString(record.key()),
                    Long.parseLong(Headers.required(record, "ce_aggregateversion")),
                    Instant.parse(Headers.required(record, "ce_time")),
                    data(record.value()));
        } catch (IllegalArgumentException | DateTimeException | JacksonException | NullPointerException e) {
            throw new UnreadableEvent("not an event: " + e.getClass().getSimpleName(), e);
        }
    }

    /// The id of what may not be an event at all.
    static Stream<UUID> idOf(ConsumerRecord<?, ?> record) {
        try {
            return Stream.of(UUID.fromString(Headers.required(record, "ce_id")));
        } catch (IllegalArgumentException | UnreadableEvent _) {
            return Stream.of();
        }
    }

    private static @Nullable JsonNode data(byte @Nullable [] value) {
        return value == null ? null : EventJson.MAPPER.readTree(value);
    }
}
