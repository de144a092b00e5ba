package org.whatmatters.directory.importing.format;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a part of a row must look like. Fields that no shape names are let through: the standard allows extra ones.
sealed interface Shape permits Shape.Fields, Shape.ListOf, Value {

    void check(JsonNode node, String pointer, List<Fault> faults);

    record ListOf(Shape element) implements Shape {

        @Override
        public void check(JsonNode node, String pointer, List<Fault> faults) {
            if (!node.isArray()) {
                faults.add(new Fault(pointer, "not-a-list", "must be a list"));
                return;
            }
            for (var i = 0; i < node.size(); i++) {
                element.check(node.get(i), pointer + "/" + i, faults);
            }
        }
    }

    record Fields(Map<String, Shape> required, Map<String, Shape> optional) implements Shape {

        @Override
        public void check(JsonNode node, String pointer, List<Fault> faults) {
            if (!node.isObject()) {
                faults.add(new Fault(pointer, "not-an-object", "must be an object"));
                return;
            }
            required.keySet().stream()
                    .filter(name -> !node.has(name))
                    .sorted()
                    .forEach(name -> faults.add(new Fault(pointer + "/" + name, "missing", "is missing")));
            for (var field : node.properties()) {
                var shape = required.getOrDefault(field.getKey(), optional.get(field.getKey()));
                if (shape != null) {
                    shape.check(field.getValue(), pointer + "/" + field.getKey(), faults);
                }
            }
        }
    }
}
