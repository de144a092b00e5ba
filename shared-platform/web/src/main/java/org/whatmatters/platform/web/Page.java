package org.whatmatters.platform.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Part of a list.
///
/// @param next to be sent as `after` for the next part; absent when this is the last
public record Page<T>(List<T> items, @Nullable String next) {

    /// The page of rows read with a limit of one more than was asked for: that one tells that there is more.
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, UUID> id) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, request.limit());
        return new Page<>(items, id.apply(items.getLast()).toString());
    }
}
