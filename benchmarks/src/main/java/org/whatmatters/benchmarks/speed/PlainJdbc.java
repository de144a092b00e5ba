package org.whatmatters.benchmarks.speed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.process.ProcessorTime;
import org.whatmatters.local.process.RunRecords;

/// The rows of one submission, written in one transaction by nothing but JDBC: what PostgreSQL and this disk allow.
final class PlainJdbc {

    private static final String SCHEMA = "ceiling";
    private static final Duration WARMING = Duration.ofSeconds(5);

    private final Ground ground;

    PlainJdbc(Ground ground) {
        this.ground = ground;
    }

    Row run(int connections, Duration duration) throws Exception {
        try (var owner = ground.connectAsOwner(Part.REFERRAL)) {
            var tables = prepare(owner);
            try {
                write(tables, connections, WARMING);
                var records = new RunRecords(ground.platform().settings().records());
                var postgres =
                        records.alive(Part.POSTGRES.title()).orElseThrow().pid();
                var clock = ProcessorTime.of(postgres);
                var from = System.nanoTime();
                var times = write(tables, connections, duration);
                var seconds = (System.nanoTime() - from) / 1e9;
                var used = ProcessorTime.of(postgres).minus(clock).toMillis() / (double) times.count();
                return new Row(
                        "the same rows by plain JDBC, %d connections".formatted(connections),
                        times.count() / seconds,
                        0,
                        times.percentile(50),
                        times.percentile(99),
                        times.percentile(99.9),
                        used,
                        Map.of("postgres", used),
                        null);
            } finally {
                execute(owner, "drop schema " + SCHEMA + " cascade");
            }
        }
    }

    /// Tables of the same shape, each with the row that a real submission left, to be repeated under new ids.
    private List<TemplateRow> prepare(Connection owner) throws SQLException {
        execute(owner, "drop schema if exists " + SCHEMA + " cascade");
        execute(owner, "create schema " + SCHEMA);
        var rows = new ArrayList<TemplateRow>();
        for (var source : TemplateRow.SOURCES) {
            execute(
                    owner,
                    "create table if not exists %1$s.%2$s (like public.%2$s including all)"
                            .formatted(SCHEMA, source.table()));
            rows.add(TemplateRow.read(owner, SCHEMA, source));
        }
        return rows;
    }

    private Times write(List<TemplateRow> rows, int connections, Duration duration) throws Exception {
        var until = System.nanoTime() + duration.toNanos();
        var all = new Times();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Times>> writers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                writers.add(() -> writeUntil(rows, until));
            }
            for (var written : threads.invokeAll(writers)) {
                all.addAll(written.get());
            }
        }
        return all;
    }

    private Times writeUntil(List<TemplateRow> rows, long until) throws SQLException {
        var times = new Times();
        try (var connection = ground.connectAsOwner(Part.REFERRAL)) {
            connection.setAutoCommit(false);
            var inserts = new ArrayList<TemplateRow.Insert>();
            for (var row : rows) {
                inserts.add(row.insert(connection));
            }
            while (System.nanoTime() < until) {
                var from = System.nanoTime();
                for (var insert : inserts) {
                    insert.again();
                }
                connection.commit();
                times.add(System.nanoTime() - from);
            }
        }
        return times;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
