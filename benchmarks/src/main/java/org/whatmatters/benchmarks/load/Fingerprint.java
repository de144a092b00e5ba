package org.whatmatters.benchmarks.load;

import java.math.BigDecimal;

/// Rows counted and summed up, so that the same rows in two databases show as the same.
record Fingerprint(long rows, BigDecimal sum) {

    /// The query for one, of rows in whatever order.
    ///
    /// @param columns of one row, as one SQL text
    static String of(String columns, String from) {
        return "select count(*), coalesce(sum(hashtextextended(%s, 0)::numeric), 0) from %s".formatted(columns, from);
    }

    @Override
    public String toString() {
        return "%,d rows".formatted(rows);
    }
}
