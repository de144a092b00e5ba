package org.whatmatters.benchmarks.speed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row as a real submission left it, to be inserted again and again under new ids.
final class TemplateRow {

    /// What a submission leaves behind; of the outbox, which is empty again, the same fact as it stood there.
    static final List<Source> SOURCES = List.of(
            Source.newest("referral", "submitted_at", Set.of("id", "reference", "person_id")),
            Source.newest("referral_answers", "referral_id", Set.of("referral_id")),
            Source.newest("event", "recorded_at", Set.of("event_id", "aggregate_id")),
            waiting(),
            waiting(),
            Source.newest("idempotent_request", "first_at", Set.of("key")),
            Source.newest("audit_entry", "id", Set.of()));

    /// @param row a query for one row
    /// @param fresh the columns that must differ from row to row
    record Source(String table, String row, Set<String> fresh) {

        static Source newest(String table, String by, Set<String> fresh) {
            var row = "select * from public.%s order by %s desc limit 1".formatted(table, by);
            return new Source(table, row, fresh);
        }
    }

    private static Source waiting() {
        return new Source("outbox", """
                select event_id, 'referral' as aggregatetype, aggregate_id::text as aggregateid, type, topic,
                       jsonb_build_object('ce_id', event_id, 'ce_type', type, 'ce_subject', aggregate_id,
                           'ce_time', recorded_at, 'ce_source', '/whatmatters/referral', 'ce_specversion', '1.0',
                           'content-type', 'application/json') as headers,
                       data::text as payload
                  from public.event order by recorded_at desc limit 1
                """, Set.of("event_id", "aggregateid"));
    }

    private final String sql;
    private final List<Column> columns;

    private TemplateRow(String sql, List<Column> columns) {
        this.sql = sql;
        this.columns = columns;
    }

    private record Column(@Nullable Object value, boolean fresh) {}

    static TemplateRow read(Connection connection, String schema, Source source) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(source.row())) {
            if (!row.next()) {
                throw new IllegalStateException("nothing has been submitted: " + source.table() + " is empty");
            }
            var names = new ArrayList<String>();
            var columns = new ArrayList<Column>();
            var described = row.getMetaData();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                if (!described.isAutoIncrement(i)) {
                    var name = described.getColumnName(i);
                    names.add(name);
                    columns.add(new Column(row.getObject(i), source.fresh().contains(name)));
                }
            }
            var marks = names.stream().map(_ -> "?").collect(Collectors.joining(", "));
            return new TemplateRow(
                    "insert into %s.%s (%s) values (%s)"
                            .formatted(schema, source.table(), String.join(", ", names), marks),
                    Collections.unmodifiableList(columns));
        }
    }

    Insert insert(Connection connection) throws SQLException {
        return new Insert(connection.prepareStatement(sql), columns);
    }

    /// Ends with its connection.
    record Insert(PreparedStatement statement, List<Column> columns) {

        void again() throws SQLException {
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                statement.setObject(i + 1, column.fresh() ? like(column.value()) : column.value());
            }
            statement.executeUpdate();
        }

        private static Object like(@Nullable Object value) {
            var id = UUID.randomUUID();
            return value instanceof UUID ? id : id.toString();
        }
    }
}
