package org.whatmatters.benchmarks.speed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whatmatters.local.platform.AuditVerification;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.process.ProcessorTime;
import org.whatmatters.local.process.RunRecords;

/// How long it takes to prove that a million audit rows are what they were, as `./run verify-audit` does for each
/// service, and how fast the rows get into their chain.
final class AuditProof implements Benchmark {

    private static final Part SERVICE = Part.DIRECTORY;
    private static final int ROWS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int AIM_MILLIS = 60_000;

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        var sealing = measured("sealing, for each row", ground, null, () -> {
            try (var connection = ground.connect(SERVICE)) {
                write(connection);
                awaitSealed(connection);
                return ROWS;
            }
        });
        ground.awaitQuiet();
        var checking = measured(
                "check of the whole chain, for each row",
                ground,
                new Aim(0, AIM_MILLIS, AIM_MILLIS, AIM_MILLIS),
                () -> {
                    var verdict = new AuditVerification(ground.platform().settings()).of(SERVICE);
                    if (!verdict.finding().isWhole() || verdict.finding().sealed() < ROWS) {
                        throw new IllegalStateException(verdict.sentence());
                    }
                    return verdict.finding().sealed();
                });
        return List.of(sealing, checking);
    }

    private interface Work {

        /// How many rows it went through.
        long go() throws Exception;
    }

    private static Row measured(String what, Ground ground, @Nullable Aim aim, Work work) throws Exception {
        var before = clocks(ground);
        var from = System.nanoTime();
        var rows = work.go();
        var millis = (System.nanoTime() - from) / 1e6;
        var after = clocks(ground);
        var each = Map.of(
                "this",
                after.own().minus(before.own()).toMillis() / (double) rows,
                "postgres",
                after.postgres().minus(before.postgres()).toMillis() / (double) rows,
                SERVICE.title(),
                after.service().minus(before.service()).toMillis() / (double) rows);
        var all = each.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Row(what, rows / millis * 1000, 0, millis, millis, millis, all, each, aim);
    }

    private record Clocks(Duration own, Duration postgres, Duration service) {}

    private static Clocks clocks(Ground ground) {
        var records = new RunRecords(ground.platform().settings().records());
        return new Clocks(
                ProcessorTime.of(ProcessHandle.current().pid()),
                ProcessorTime.of(
                        records.alive(Part.POSTGRES.title()).orElseThrow().pid()),
                ProcessorTime.of(records.alive(SERVICE.title()).orElseThrow().pid()));
    }

    /// As a service writes them: of one person each, at a time apart.
    private static void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into audit_entry (subject, organisation_id, action, basis, outcome, person_ids)
                    select gen_random_uuid(), gen_random_uuid(), 'read service', 'WORKER', 'GRANTED',
                           array[gen_random_uuid()]
                      from generate_series(1, %d)
                    """.formatted(ROWS));
        }
    }

    private static void awaitSealed(Connection connection) throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isSealed(connection)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the rows are not sealed after " + PATIENCE);
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private static boolean isSealed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select (select count(*) from audit_entry) = (select count(*) from audit_seal)
                        """)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
