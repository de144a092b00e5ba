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

    /// The end of a query for this part, the oldest first; its parameter `after` is absent for the first part.
    ///
    /// It is the same for every part, and the number of rows is no parameter: else PostgreSQL reads the
    /// list from its beginning each time, and plans for a tenth of it.
    ///
    /// @param id the column of the ids, which are in the order of time
    public String oldestFirst(String id) {
        return "%1$s > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000') order by %1$s limit %2$d"
                .formatted(id, rowsToRead());
    }

    /// As [#oldestFirst], the other way round.
    public String newestFirst(String id) {
        return "%1$s < coalesce(:after::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by %1$s desc limit %2$d"
                .formatted(id, rowsToRead());
    }
}
