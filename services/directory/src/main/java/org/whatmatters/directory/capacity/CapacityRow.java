package org.whatmatters.directory.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Capacity;

/// The capacity in a row that holds `capacity`, `expected_wait_days` and `valid_until` of `service_capacity`.
public final class CapacityRow {

    private CapacityRow() {}

    public static @Nullable Capacity of(ResultSet row) throws SQLException {
        var until = row.getObject("valid_until", OffsetDateTime.class);
        return until == null
                ? null
                : new Capacity(
                        Capacity.Status.valueOf(row.getString("capacity")),
                        row.getObject("expected_wait_days", Integer.class),
                        until.toInstant());
    }
}
