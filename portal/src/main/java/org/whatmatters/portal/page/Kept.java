package org.whatmatters.portal.page;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a form still knows after it was refused: everything that was typed, each error with its field, and what to say.
///
/// @param conflict somebody else was first: the page shows what it says now beside what was typed
/// @param key kept when it is not known whether the command arrived, so that trying again can't do it twice
public record Kept(
        Map<String, List<String>> typed,
        List<FieldError> errors,
        @Nullable String message,
        boolean conflict,
        @Nullable UUID key)
        implements Serializable {

    public static final Kept NOTHING = new Kept(Map.of(), List.of(), null, false, null);

    /// An error and the id of the control it belongs to.
    public record FieldError(@Nullable String field, String message) implements Serializable {}

    public boolean isRefused() {
        return message != null || !errors.isEmpty();
    }

    /// What was typed, or what is saved when nothing was.
    public @Nullable String value(String name, @Nullable Object saved) {
        var values = typed.get(name);
        if (values != null) {
            return values.isEmpty() ? null : values.getFirst();
        }
        return typed.isEmpty() ? Objects.toString(saved, null) : null;
    }

    public boolean chosen(String name, String option, @Nullable Object saved) {
        var values = typed.get(name);
        if (values != null) {
            return values.contains(option);
        }
        return typed.isEmpty() && (saved instanceof List<?> many ? many.contains(option) : option.equals(saved));
    }

    public @Nullable String error(String name) {
        return errors.stream()
                .filter(error -> name.equals(error.field()))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /// The key of this form: a new one each time it is shown, unless it is not known what became of the last.
    public UUID keyOrNew() {
        return key != null ? key : UUID.randomUUID();
    }
}
