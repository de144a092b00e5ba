package org.whatmatters.benchmarks.speed;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.process.ProcessorTime;
import org.whatmatters.local.process.RunRecords;

/// What it costs to read one thing about one person: the rows alone, then with the question who may (the wall),
/// with the policies (the second fence), and with the audit row. By plain JDBC on the service's own database, one
/// after the other and each of the four in its turn, so that nothing but these is between two lines: a machine that
/// is slower for a minute is slower for all four.
final class FenceCost implements Benchmark {

    private static final String WORKER = "link.worker";
    private static final int THINGS = 2_000;
    private static final int WARMING = 4_000;
    private static final int ROUNDS = 8;
    private static final int TIMES = 1_600;

    /// Audit rows are sealed every other second: that is theirs too.
    private static final Duration SEALED = Duration.ofSeconds(3);

    /// Processor milliseconds that all three together may add.
    private static final double AT_MOST = 0.5;

    /// A reading, as its service does it.
    ///
    /// @param ids of what the worker's organisation may read
    /// @param bare with `:id`
    /// @param decided the same with the wall, for `:organisation` and `:subject`
    /// @param further what is read after it, with `:id`
    private record Reading(String what, Part part, String ids, String bare, String decided, List<String> further) {}

    private static final List<Reading> READINGS = List.of(
            new Reading(
                    "a referral",
                    Part.REFERRAL,
                    "select id from referral where host_id = :organisation and not awaits_identity",
                    """
                    select r.*, said.answers
                      from standing r join referral_answers said on said.referral_id = r.id
                     where r.id = :id
                    """,
                    """
                    select r.*, said.answers
                      from standing r join referral_answers said on said.referral_id = r.id
                     where r.id = :id and r.host_id = :organisation and not r.awaits_identity
                       and not is_closed_to(r.person_id, :subject)
                    """,
                    List.of(
                            "select * from contact where referral_id = :id",
                            "select * from appointment where referral_id = :id",
                            "select * from offer where referral_id = :id")),
            new Reading(
                    "a record",
                    Part.PERSON,
                    "select distinct canonical_id from relationship_now where organisation_id = :organisation"
                            + " and kind = 'HOST' and ended_at is null",
                    """
                    select p.*, i.match_state
                      from identity i join person p on p.id = i.canonical_id
                     where i.person_id = :id
                    """,
                    """
                    select p.*, i.match_state
                      from identity i join person p on p.id = i.canonical_id
                     where i.person_id = :id and may_read_person(p.id, :organisation, :subject, now())
                    """,
                    List.of()),
            new Reading(
                    "a plan",
                    Part.CARE_PLAN,
                    "select p.id from plan p where exists (select from standing(p.person_id, :organisation, null, now()))",
                    "select p.* from plan p where p.id = :id",
                    """
                    select p.*
                      from plan p cross join lateral opening(p.person_id, :organisation, :subject, now(), true) s
                     where p.id = :id and reaches(s.headings, 'PLAN')
                    """,
                    List.of(
                            "select * from goal where plan_id = :id order by id",
                            "select a.* from goal g join action a on a.goal_id = g.id where g.plan_id = :id")));

    @Override
    public String name() {
        return "fence";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        Synthetic.people(ground);
        var organisation = Synthetic.idOf(ground, Synthetic.organisationOf(ground, WORKER));
        var rows = new ArrayList<Row>();
        for (var reading : READINGS) {
            rows.addAll(measured(ground, reading, organisation));
        }
        return rows;
    }

    private static List<Row> measured(Ground ground, Reading reading, UUID organisation) throws SQLException {
        try (var connection = ground.connect(reading.part())) {
            var ids = ids(connection, reading, organisation);
            connection.setAutoCommit(false);
            var steps = new Steps(connection, reading, organisation, ids);
            var alone = new Tally(
                    reading.what() + ": the rows alone", Duration.ZERO, () -> steps.read(false, false, false));
            var decided = new Tally("  with the wall", Duration.ZERO, () -> steps.read(true, false, false));
            var fenced = new Tally("  with the wall and the fence", Duration.ZERO, () -> steps.read(true, true, false));
            var audited = new Tally("  with the audit row as well", SEALED, () -> steps.read(true, true, true));
            var tallies = List.of(alone, decided, fenced, audited);
            for (var tally : tallies) {
                tally.warm();
            }
            LockSupport.parkNanos(SEALED.toNanos());
            var watched = 0.0;
            for (var round = 0; round < ROUNDS; round++) {
                for (var tally : tallies) {
                    tally.measure(ground);
                }
                watched += Clocks.idle(ground);
            }
            var idle = watched / ROUNDS;
            var added = audited.row(idle).processorTime() - alone.row(idle).processorTime();
            var all = new Row(
                    "  what all three add (processor ms)",
                    audited.row(idle).rate(),
                    0,
                    added,
                    added,
                    added,
                    added,
                    Map.of(),
                    Aim.within(AT_MOST, AT_MOST));
            return Stream.concat(tallies.stream().map(tally -> tally.row(idle)), Stream.of(all))
                    .toList();
        }
    }

    private static List<UUID> ids(Connection connection, Reading reading, UUID organisation) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var statement =
                connection.prepareStatement(reading.ids().replace(":organisation", "?") + " limit " + THINGS)) {
            statement.setObject(1, organisation);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private interface Step {

        void go() throws SQLException;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /// What one way of reading has cost so far.
    private static final class Tally {

        private final String what;
        private final Duration afterwards;
        private final Step step;
        private final Times times = new Times();
        private double reading;
        private double watched;
        private Clocks used = new Clocks(0, 0);

        /// @param afterwards for so long it is watched what follows from it
        Tally(String what, Duration afterwards, Step step) {
            this.what = what;
            this.afterwards = afterwards;
            this.step = step;
        }

        void warm() throws SQLException {
            for (var time = 0; time < WARMING; time++) {
                step.go();
            }
        }

        void measure(Ground ground) throws SQLException {
            var before = Clocks.of(ground);
            var from = System.nanoTime();
            for (var time = 0; time < TIMES; time++) {
                var began = System.nanoTime();
                step.go();
                times.add(System.nanoTime() - began);
            }
            reading += secondsSince(from);
            LockSupport.parkNanos(afterwards.toNanos());
            watched += secondsSince(from);
            used = used.plus(Clocks.of(ground).minus(before));
        }

        /// @param idle what PostgreSQL uses in a second while nobody reads, in milliseconds
        Row row(double idle) {
            var each = Map.of(
                    "client", used.client() / times.count(),
                    "postgres", (used.postgres() - idle * watched) / times.count());
            return new Row(
                    what,
                    times.count() / reading,
                    0,
                    times.percentile(50),
                    times.percentile(99),
                    times.percentile(99.9),
                    each.values().stream().mapToDouble(Double::doubleValue).sum(),
                    each,
                    null);
        }
    }

    /// Processor milliseconds so far: of this thread, and of PostgreSQL with all its helpers.
    private record Clocks(double client, double postgres) {

        private static final Duration WATCHED = Duration.ofSeconds(2);

        static Clocks of(Ground ground) {
            var records = new RunRecords(ground.platform().settings().records());
            var postgres = records.alive(Part.POSTGRES.title()).orElseThrow().pid();
            return new Clocks(
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6,
                    ProcessorTime.of(postgres).toMillis());
        }

        Clocks plus(Clocks other) {
            return new Clocks(client + other.client, postgres + other.postgres);
        }

        Clocks minus(Clocks other) {
            return new Clocks(client - other.client, postgres - other.postgres);
        }

        /// What PostgreSQL uses in a second while nobody reads: the services look for what to send and to seal.
        static double idle(Ground ground) {
            var before = of(ground).postgres();
            var from = System.nanoTime();
            LockSupport.parkNanos(WATCHED.toNanos());
            return (of(ground).postgres() - before) / secondsSince(from);
        }
    }

    /// One transaction for each reading, of one thing after the other.
    private static final class Steps {

        private static final String SAY = """
                select set_config('whatmatters.works_for', ?, true), set_config('whatmatters.subject', ?, true),
                       set_config('whatmatters.organisation', ?, true)
                """;

        // In one message with the commit, as a request does it.
        private static final String AUDIT = """
                insert into audit_entry (subject, organisation_id, action, basis, outcome, person_ids)
                values (?, ?, 'benchmark', 'HOST', 'GRANTED', array[?::uuid]); commit
                """;

        private final Connection connection;
        private final Reading reading;
        private final UUID organisation;
        private final UUID subject = UUID.randomUUID();
        private final List<UUID> ids;
        private int next;

        Steps(Connection connection, Reading reading, UUID organisation, List<UUID> ids) {
            this.connection = connection;
            this.reading = reading;
            this.organisation = organisation;
            this.ids = ids;
        }

        void read(boolean decided, boolean fenced, boolean audited) throws SQLException {
            var id = ids.get(next++ % ids.size());
            if (fenced) {
                execute(SAY, "WORKER", subject.toString(), organisation.toString());
            }
            if (decided) {
                var sql = reading.decided();
                // In the order in which they stand in the statement.
                var named = sql.indexOf(":organisation") < sql.indexOf(":id");
                execute(
                        placed(sql),
                        named
                                ? List.of(organisation, subject, id).toArray()
                                : new Object[] {id, organisation, subject});
            } else {
                execute(placed(reading.bare()), id);
            }
            for (var more : reading.further()) {
                execute(placed(more), id);
            }
            if (audited) {
                execute(AUDIT, subject, organisation, id);
            }
            connection.commit();
        }

        private static String placed(String sql) {
            return sql.replace(":organisation", "?").replace(":subject", "?").replace(":id", "?");
        }

        private void execute(String sql, Object... values) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (var i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                if (statement.execute()) {
                    readAll(statement.getResultSet());
                }
            }
        }

        private static void readAll(ResultSet rows) throws SQLException {
            try (rows) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }
}
