package org.whatmatters.person.record;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person is called. Either part may be missing: many people have one name, and a doorstep may yield none.
public record Name(@Nullable String given, @Nullable String family) {

    public static final Name UNKNOWN = new Name(null, null);

    /// Whether both are the same but for capitals.
    boolean isWrittenLike(Name other) {
        return shown().equalsIgnoreCase(other.shown());
    }

    /// What to show where a name is wanted; never empty.
    public String shown() {
        var shown = Stream.of(given, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return shown.isEmpty() ? "Name not known" : shown;
    }
}
