package org.whatmatters.platform.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for: `?after=…&limit=…`.
///
/// @param after the last id of the part before; absent for the first
/// @param limit 1 to 200
public record PageRequest(@Nullable UUID after, int limit) {

    static final int USUAL = 50;
    static final int MOST = 200;

    /// How many rows to read, so that [Page#of] can tell whether there are more.
    public int rowsToRead() {
        return limit + 1;
    }
}
