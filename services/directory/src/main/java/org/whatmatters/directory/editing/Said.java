package org.whatmatters.directory.editing;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said of the fields that may be put right. Of a field that is not there nothing is said. Spaces around it and
/// the kind of its line ends are nothing that anybody means.
public record Said(Map<EditedField, String> values) {

    public Said {
        var plain = new EnumMap<EditedField, String>(EditedField.class);
        values.forEach((field, value) -> {
            if (!value.isBlank()) {
                plain.put(field, value.replace("\r\n", "\n").strip());
            }
        });
        values = Map.copyOf(plain);
    }

    public @Nullable String of(EditedField field) {
        return values.get(field);
    }
}
