package org.whatmatters.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.audit.AuditSealedV1;
import org.whatmatters.platform.audit.AuditChain;
import org.whatmatters.platform.audit.AuditCheck;
import org.whatmatters.platform.audit.AuditHead;

/// Audit rows are bound into a chain soon after they were written, and whatever is done to them after that is
/// found.
@IntegrationTest
class AuditChainIT {

    private static final int ROWS = 200;
    private static final int TAMPERINGS = 1_000;

    private final JdbcClient jdbc;
    private final Events events;
    private final String database;
    private final String service;

    AuditChainIT(
            JdbcClient jdbc,
            Events events,
            @Value("${whatmatters.database}") String database,
            @Value("${spring.application.name}") String service) {
        this.jdbc = jdbc;
        this.events = events;
        this.database = database;
        this.service = service;
    }

    @BeforeEach
    void there_are_sealed_rows() {
        jdbc.sql("""
                        insert into audit_entry (subject, organisation_id, action, basis, outcome, person_ids)
                        select gen_random_uuid(), gen_random_uuid(), 'read parcel ' || n, 'TEST', 'GRANTED',
                               array[gen_random_uuid(), gen_random_uuid()]
                          from generate_series(1, :rows) n
                        """).param("rows", ROWS).update();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("""
                                select not exists (select from audit_entry e
                                                    where not exists (select from audit_seal s where s.entry_id = e.id))
                                """).query(Boolean.class).single());
    }

    @Test
    void what_nobody_touched_is_whole() throws SQLException {
        try (var owner = owner()) {
            assertThat(AuditCheck.of(owner, List.of(head(owner))).fault()).isNull();
        }
    }

    @Test
    void two_heads_that_contradict_each_other_are_no_proof() throws SQLException {
        try (var owner = owner()) {
            var head = head(owner);
            var another = new AuditHead(head.number(), "0".repeat(64));

            assertThat(AuditCheck.of(owner, List.of(head, another)).fault()).contains("not what was published");
            assertThat(AuditCheck.of(owner, List.of(another, head)).fault()).contains("not what was published");
        }
    }

    @Test
    void each_row_is_told_once_in_the_order_of_the_chain_with_the_head_after_it() throws SQLException {
        AuditHead head;
        try (var owner = owner()) {
            head = head(owner);
        }
        var chain = UUID.nameUUIDFromBytes(service.getBytes(StandardCharsets.UTF_8));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events.received(Topic.AUDIT, AuditSealedV1.TYPE, chain))
                        .anySatisfy(told ->
                                assertThat(told.data().path("hash").asString()).isEqualTo(head.hash())));
        var numbers = events.received(Topic.AUDIT, AuditSealedV1.TYPE, chain).stream()
                .flatMap(told -> told.data().path("entries").valueStream())
                .map(entry -> entry.path("number").asLong())
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().isSorted();
        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(numbers.size() - 1L);
    }

    @Test
    void the_services_own_role_can_neither_change_nor_delete_a_row_or_a_seal() {
        for (var statement : List.of(
                "update audit_entry set action = 'x'",
                "delete from audit_entry",
                "update audit_seal set number = number",
                "delete from audit_seal")) {
            assertThat(catchThrowable(() -> jdbc.sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    /// As somebody who owns the database and knows how the chain is made.
    @Test
    void a_thousand_tamperings_before_the_published_head_are_all_found() throws SQLException {
        var random = new Random(17);
        var missed = new HashMap<String, Integer>();
        try (var owner = owner()) {
            var head = head(owner);
            for (var trial = 0; trial < TAMPERINGS; trial++) {
                var tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
                owner.setAutoCommit(false);
                tampering.commit(owner, head, random);
                // The check ends with a rollback, which takes the tampering back.
                if (AuditCheck.of(owner, List.of(head)).isWhole()) {
                    missed.merge(tampering.name(), 1, Integer::sum);
                }
            }
        }

        assertThat(missed).isEqualTo(Map.of());
    }

    private enum Tampering {
        CHANGE_A_COLUMN {
            @Override
            void commit(Connection owner, AuditHead head, Random random) throws SQLException {
                var change = switch (random.nextInt(7)) {
                    case 0 -> "subject = gen_random_uuid()";
                    case 1 -> "organisation_id = null";
                    case 2 -> "action = action || ' '";
                    case 3 -> "basis = 'SELF'";
                    case 4 -> "outcome = 'REFUSED'";
                    case 5 -> "person_ids = person_ids[2:]";
                    default -> "at = at + interval '1 microsecond'";
                };
                // Of the rows of this test, in which each of these is a change.
                var number = head.number() - random.nextInt(ROWS);
                run(owner, "update audit_entry set " + change + " where id = " + entryOf(owner, number));
            }
        },
        DELETE_A_ROW {
            @Override
            void commit(Connection owner, AuditHead head, Random random) throws SQLException {
                run(owner, "delete from audit_entry where id = " + entryOf(owner, any(head, random)));
            }
        },
        DELETE_A_ROW_AND_CLOSE_THE_GAP {
            @Override
            void commit(Connection owner, AuditHead head, Random random) throws SQLException {
                var number = any(head, random);
                run(owner, "delete from audit_entry where id = " + entryOf(owner, number));
                run(owner, "delete from audit_seal where number = " + number);
                run(owner, "update audit_seal set number = -number where number > " + number);
                run(owner, "update audit_seal set number = -number - 1 where number < 0");
            }
        },
        SWAP_TWO_ROWS {
            @Override
            void commit(Connection owner, AuditHead head, Random random) throws SQLException {
                var one = 1 + random.nextLong(head.number() - 1);
                var first = entryOf(owner, one);
                var second = entryOf(owner, one + 1);
                run(owner, "update audit_seal set entry_id = -1 where number = " + one);
                run(owner, "update audit_seal set entry_id = " + first + " where number = " + (one + 1));
                run(owner, "update audit_seal set entry_id = " + second + " where number = " + one);
            }
        },
        CUT_THE_END {
            @Override
            void commit(Connection owner, AuditHead head, Random random) throws SQLException {
                var from = any(head, random);
                run(owner, """
                        delete from audit_entry where id in (select entry_id from audit_seal where number >= %d)
                        """.formatted(from));
                run(owner, "delete from audit_seal where number >= " + from);
            }
        },
        SLIP_A_ROW_IN {
            @Override
            void commit(Connection owner, AuditHead head, Random random) throws SQLException {
                run(owner, """
                        insert into audit_entry (subject, action, basis, outcome, person_ids, txid)
                        select subject, action, basis, outcome, person_ids, (txid::text::bigint - 1)::text::xid8
                          from audit_entry where id = %d
                        """.formatted(entryOf(owner, any(head, random))));
            }
        },
        CHANGE_A_ROW_AND_MAKE_THE_CHAIN_ANEW {
            @Override
            void commit(Connection owner, AuditHead head, Random random) throws SQLException {
                run(owner, "update audit_entry set action = 'nothing' where id = " + entryOf(owner, any(head, random)));
                var links = new HashMap<Long, String>();
                var link = AuditChain.beginning();
                try (var rows = owner.createStatement().executeQuery("""
                        select s.number, audit_text(e) from audit_seal s join audit_entry e on e.id = s.entry_id
                         order by s.number
                        """)) {
                    while (rows.next()) {
                        link = AuditChain.link(link, rows.getLong(1), rows.getString(2));
                        links.put(rows.getLong(1), HexFormat.of().formatHex(link));
                    }
                }
                try (var update =
                        owner.prepareStatement("update audit_seal set hash = decode(?, 'hex') where number = ?")) {
                    for (var one : links.entrySet()) {
                        update.setString(1, one.getValue());
                        update.setLong(2, one.getKey());
                        update.addBatch();
                    }
                    update.executeBatch();
                }
            }
        };

        abstract void commit(Connection owner, AuditHead head, Random random) throws SQLException;

        static long any(AuditHead head, Random random) {
            return 1 + random.nextLong(head.number());
        }

        static long entryOf(Connection owner, long number) throws SQLException {
            try (var statement = owner.createStatement();
                    var rows = statement.executeQuery("select entry_id from audit_seal where number = " + number)) {
                rows.next();
                return rows.getLong(1);
            }
        }

        static void run(Connection owner, String sql) throws SQLException {
            try (var statement = owner.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static AuditHead head(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select number, hash from audit_seal order by number desc limit 1")) {
            rows.next();
            return new AuditHead(rows.getLong(1), HexFormat.of().formatHex(rows.getBytes(2)));
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(RealPostgres.database(database), database + "_owner", database + "_owner");
    }
}
