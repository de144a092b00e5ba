package org.whatmatters.directory.importing.format;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Feeds say "nothing" as null, as an empty text or as an empty list. The standard says it by leaving the field out.
final class EmptyFields {

    private EmptyFields() {}

    static void drop(JsonNode node) {
        for (var child : node.values()) {
            drop(child);
        }
        if (node instanceof ObjectNode object) {
            var empty = new ArrayList<String>();
            for (var field : object.properties()) {
                if (isEmpty(field.getValue())) {
                    empty.add(field.getKey());
                }
            }
            object.remove(empty);
        }
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isNull()
                || (node.isString() && node.stringValue().isBlank())
                || (node.isContainer() && node.isEmpty());
    }
}
