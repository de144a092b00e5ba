package org.whatmatters.directory.openreferral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// SQL conditions that all must hold, with their parameters. What a reader did not ask stands nowhere in them, so
/// that PostgreSQL plans for what is asked.
final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions and(String condition) {
        all.add(condition);
        return this;
    }

    Conditions and(String condition, String name, Object value) {
        parameters.put(name, value);
        return and(condition);
    }

    Conditions andIfAsked(String condition, String name, @Nullable Object value) {
        return value == null ? this : and(condition, name, value);
    }

    Conditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    String sql() {
        return all.isEmpty() ? "true" : String.join("\n   and ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
