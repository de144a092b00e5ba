package org.whatmatters.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows of one table on their way in, all in one statement. Constraints, triggers, policies and indexes see them as
/// any other rows: COPY would be quicker, and PostgreSQL refuses it where there are policies.
final class CopyTable {

    private final String name;
    private final List<String> columns;
    private final List<List<@Nullable String>> values;

    CopyTable(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
        this.values = this.columns.stream()
                .<List<@Nullable String>>map(_ -> new ArrayList<>())
                .toList();
    }

    /// Adds a row.
    ///
    /// @param row one value for each column
    void add(@Nullable Object... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException("%s has %d columns: %s".formatted(name, columns.size(), columns));
        }
        for (var i = 0; i < row.length; i++) {
            values.get(i).add(text(row[i]));
        }
    }

    /// Sends what has been added, in the current transaction.
    void copyInto(Connection connection) throws SQLException {
        if (values.getFirst().isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(insert(typesOf(connection)))) {
            for (var i = 0; i < columns.size(); i++) {
                statement.setArray(
                        i + 1, connection.createArrayOf("text", values.get(i).toArray()));
            }
            statement.executeUpdate();
        }
        values.forEach(List::clear);
    }

    /// A statement with an array of texts for each column, which PostgreSQL reads as the column's type.
    private String insert(Map<String, String> types) {
        return "insert into %s (%s) select %s from unnest(%s) as given (%s)"
                .formatted(
                        name,
                        String.join(", ", columns),
                        numbered(i -> "v%d::%s".formatted(i, types.get(columns.get(i)))),
                        numbered(_ -> "?::text[]"),
                        numbered(i -> "v" + i));
    }

    private String numbered(IntFunction<String> part) {
        return IntStream.range(0, columns.size()).mapToObj(part).collect(Collectors.joining(", "));
    }

    private Map<String, String> typesOf(Connection connection) throws SQLException {
        var types = new HashMap<String, String>();
        try (var statement = connection.prepareStatement("""
                select attname, format_type(atttypid, atttypmod) from pg_attribute
                 where attrelid = ?::regclass and attnum > 0 and not attisdropped
                """)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return types;
    }

    /// What PostgreSQL reads as Java writes it: ids, times, numbers, and lists of them.
    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> several -> array(several);
            default -> value.toString(); // any other value is no list
        };
    }

    private static String array(Collection<?> several) {
        return several.stream()
                .map(one -> '"' + one.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
