package org.whatmatters.benchmarks.speed;

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

/// What it costs to read one thing about one person: the rows alone, then with the question who may (the wall),
/// with the policies (the second fence), and with the audit row. By plain JDBC on the service's own database, one
/// after the other and each of the four in its turn, so that nothing but these is between two lines: a machine that
/// is slower for a minute is slower for all four.
final class FenceCost implements Benchmark {

    private static final String WORKER = "link.worker";
    private static final int THINGS = 2_000;
    private static final int ROUNDS = 8;

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
            var tallies = List.of(
                    new Tally(
                            reading.what() + ": the rows alone", Duration.ZERO, () -> steps.read(false, false, false)),
                    new Tally("  with the wall", Duration.ZERO, () -> steps.read(true, false, false)),
                    new Tally("  with the wall and the fence", Duration.ZERO, () -> steps.read(true, true, false)),
                    new Tally("  with the audit row as well", SEALED, () -> steps.read(true, true, true)));
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
            var rows = tallies.stream().map(tally -> tally.row(idle)).toList();
            return Stream.concat(rows.stream(), Stream.of(added(rows.getFirst(), rows.getLast())))
                    .toList();
        }
    }

    private static Row added(Row alone, Row audited) {
        var added = audited.processorTime() - alone.processorTime();
        return new Row(
                "  what all three add (processor ms)",
                audited.rate(),
                0,
                added,
                added,
                added,
                added,
                Map.of(),
                Aim.within(AT_MOST, AT_MOST));
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
