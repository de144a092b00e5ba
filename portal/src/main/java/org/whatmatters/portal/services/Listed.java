package org.whatmatters.portal.services;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service's list: one page of it, or all of it where it is short and comes as a plain array.
///
/// @param next where the following page starts; absent on the last one
public record Listed<T>(List<T> items, @Nullable String next) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Listed {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Listed(List<T> items) {
        this(items, null);
    }
}
