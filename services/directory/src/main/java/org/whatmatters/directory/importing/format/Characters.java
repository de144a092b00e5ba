package org.whatmatters.directory.importing.format;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// Characters that JSON can escape and a database cannot hold: the null character, and one half of a surrogate pair.
final class Characters {

    private Characters() {}

    static void check(JsonNode node, String pointer, List<Fault> faults) {
        if (node.isString()) {
            if (node.stringValue().codePoints().anyMatch(Characters::isUnreadable)) {
                faults.add(new Fault(pointer, "unreadable-character", "holds a character that is none"));
            }
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                check(node.get(i), pointer + "/" + i, faults);
            }
        } else {
            for (var field : node.properties()) {
                var readable = field.getKey().codePoints().noneMatch(Characters::isUnreadable);
                if (readable) {
                    check(field.getValue(), pointer + "/" + field.getKey(), faults);
                } else {
                    faults.add(new Fault(pointer, "unreadable-character", "holds a field with an unreadable name"));
                }
            }
        }
    }

    static boolean isUnreadable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
