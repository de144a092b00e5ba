package org.whatmatters.benchmarks.load;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows of one table on their way in by COPY. Constraints, triggers and indexes see them as any other rows.
final class CopyTable {

    private final String name;
    private final String columns;
    private final int width;
    private final StringBuilder rows = new StringBuilder();

    CopyTable(String name, String... columns) {
        this.name = name;
        this.columns = String.join(", ", columns);
        this.width = columns.length;
    }

    /// Adds a row.
    ///
    /// @param values one for each column
    void add(@Nullable Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException("%s has %d columns: %s".formatted(name, width, columns));
        }
        for (var i = 0; i < width; i++) {
            rows.append(i == 0 ? "" : "\t");
            append(values[i]);
        }
        rows.append('\n');
    }

    /// Sends what has been added, in the current transaction.
    void copyInto(Connection connection) throws SQLException {
        var statement = "copy %s (%s) from stdin".formatted(name, columns);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new SQLException("cannot copy into " + name, e);
        }
        rows.setLength(0);
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case Collection<?> several -> escape(array(several));
            default -> escape(value.toString()); // whatever PostgreSQL reads as Java writes it: ids, times, numbers
        }
    }

    private static String array(Collection<?> several) {
        return several.stream()
                .map(one -> '"' + one.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(character); // any other character stands for itself
            }
        }
    }
}
