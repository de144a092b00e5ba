package org.whatmatters.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// CloudEvents in Kafka's binary mode: attributes are headers `ce_…`, all of them text.
final class Headers {

    private Headers() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> fromJson(String json) {
        var headers = new LinkedHashMap<String, byte[]>();
        EventJson.MAPPER
                .readValue(json, new TypeReference<Map<String, String>>() {})
                .forEach((name, value) -> headers.put(name, utf8(value)));
        return headers;
    }

    static String toJson(ConsumerRecord<?, ?> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return EventJson.MAPPER.writeValueAsString(headers);
    }

    static Optional<String> find(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(header -> text(header.value()));
    }

    static String required(ConsumerRecord<?, ?> record, String name) {
        return find(record, name).orElseThrow(() -> new UnreadableEvent("header " + name + " is missing"));
    }

    static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
