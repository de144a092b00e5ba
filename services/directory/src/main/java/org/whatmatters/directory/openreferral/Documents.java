package org.whatmatters.directory.openreferral;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Documents of the listings on their way out.
final class Documents {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter WITH_MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Documents() {}

    static JsonNode read(String document) {
        return JSON.readTree(document);
    }

    static ObjectNode object(String document) {
        return (ObjectNode) JSON.readTree(document);
    }

    static byte[] write(JsonNode node) {
        return JSON.writeValueAsBytes(node);
    }

    static String written(Instant at) {
        return WITH_MILLISECONDS.format(at);
    }

    /// Only what is neither a list nor an object, and those that are named.
    static ObjectNode flat(ObjectNode node, String... kept) {
        var nested = node.properties().stream()
                .filter(field ->
                        field.getValue().isContainer() && !Arrays.asList(kept).contains(field.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        node.remove(List.copyOf(nested));
        return node;
    }
}
