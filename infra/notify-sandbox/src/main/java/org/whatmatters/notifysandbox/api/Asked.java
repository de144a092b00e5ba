package org.whatmatters.notifysandbox.api;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What every request for something to be sent holds, or is refused for.
final class Asked {

    private Asked() {}

    static String required(String name, @Nullable String value) {
        if (value == null) {
            throw NotifyRefusal.invalid(name + " is a required property");
        }
        return value;
    }

    static <T> T template(Map<UUID, T> templates, @Nullable String id) {
        try {
            var template = templates.get(UUID.fromString(required("template_id", id)));
            if (template == null) {
                throw NotifyRefusal.badRequest("Template not found");
            }
            return template;
        } catch (IllegalArgumentException e) {
            throw NotifyRefusal.invalid("template_id is not a valid UUID");
        }
    }

    static Map<String, String> values(@Nullable Map<String, Object> personalisation) {
        return personalisation == null
                ? Map.of()
                : personalisation.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, value -> String.valueOf(value.getValue())));
    }
}
