package org.whatmatters.referral.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody put into one field.
public sealed interface Answer {

    record Text(String value) implements Answer {}

    record Choices(List<String> values) implements Answer {}

    record Tick(boolean value) implements Answer {}

    /// A number, an object or a mixed list: no question asks for that.
    record Unreadable() implements Answer {}

    /// Nothing has been said: an empty text, an empty list, a box left open.
    default boolean isSilent() {
        return switch (this) {
            case Text text -> text.value().isBlank();
            case Choices choices -> choices.values().isEmpty();
            case Tick tick -> !tick.value();
            case Unreadable _ -> false;
        };
    }

    /// From what JSON makes of it.
    static Answer of(@Nullable Object raw) {
        return switch (raw) {
            case null -> new Text("");
            case String text -> new Text(text);
            case Boolean ticked -> new Tick(ticked);
            case List<?> values
            when values.stream().allMatch(String.class::isInstance) ->
                new Choices(values.stream().map(String.class::cast).toList());
            default -> new Unreadable(); // Object from outside: whatever else JSON knows.
        };
    }

    /// What JSON makes of it again.
    default Object raw() {
        return switch (this) {
            case Text text -> text.value();
            case Choices choices -> choices.values();
            case Tick tick -> tick.value();
            case Unreadable _ -> "";
        };
    }
}
