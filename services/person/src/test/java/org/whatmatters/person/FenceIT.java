package org.whatmatters.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.intake;
import static org.whatmatters.platform.testing.Sight.assertNothingTold;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.platform.fence.Caller;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Sight;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// What the database shows to whom when a query asks for everything. Rules: docs/domain/access.md.
@IntegrationTest
class FenceIT {

    private static final Caller HOST = new Caller.Worker(UUID.randomUUID(), LINK_WORKERS);
    private static final Caller TRUST_WORKER = new Caller.Worker(UUID.randomUUID(), TRUST);

    private final Api api;
    private final Neighbours neighbours;
    private final JdbcClient jdbc;
    private final JdbcClient beside;
    private final Fence fence;
    private final Sight sight;

    FenceIT(
            Api api,
            Neighbours neighbours,
            JdbcClient jdbc,
            @Beside JdbcClient beside,
            Fence fence,
            PlatformTransactionManager transactions) {
        this.api = api;
        this.neighbours = neighbours;
        this.jdbc = jdbc;
        this.beside = beside;
        this.fence = fence;
        this.sight = new Sight(jdbc, transactions);
    }

    @ParameterizedTest
    @CsvSource({
        "person, id",
        "person_change, person_id",
        "equality, person_id",
        "capacity_finding, person_id",
        "personal_contacts, person_id"
    })
    void the_host_and_the_person_see_it_and_nobody_else(String table, String column) {
        var person = furnished();
        var account = account(person);

        assertThat(sight.count(HOST, table, column, person)).isPositive();
        assertThat(sight.count(new Caller.Person(account), table, column, person))
                .isPositive();
        assertThat(sight.count(new Caller.TheService(), table, column, person)).isPositive();
        assertThat(sight.count(TRUST_WORKER, table, column, person)).isZero();
        assertThat(sight.count(new Caller.Worker(account, TRUST), table, column, person))
                .isZero();
        assertThat(sight.count(new Caller.Person(UUID.randomUUID()), table, column, person))
                .isZero();
        assertThat(sight.count(new Caller.Anybody(), table, column, person)).isZero();
    }

    @Test
    void a_broken_glass_opens_the_record_and_nothing_beside_it() {
        var person = furnished();
        var worker = UUID.randomUUID();
        beside.sql("""
                        insert into override (id, version, person_id, organisation_id, subject, reason, because, person_told,
                               set_by, set_by_name, set_by_organisation, from_at, until_at)
                        values (:id, 1, :person, :organisation, :worker, 'URGENT_CARE', 'Found unconscious in the street',
                               true, :worker, 'Wil', :organisation, now(), now() + interval '1 hour')
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("organisation", TRUST)
                .param("worker", worker)
                .update();

        assertThat(sight.count(new Caller.Worker(worker, TRUST), "person", "id", person))
                .isOne();
        assertThat(sight.count(new Caller.Worker(worker, TRUST), "equality", "person_id", person))
                .isZero();
        assertThat(sight.count(TRUST_WORKER, "person", "id", person)).isZero();
    }

    @Test
    void somebody_hidden_is_seen_by_the_named_and_by_themselves() {
        var person = furnished();
        var account = account(person);
        var named = UUID.randomUUID();
        hide(person, named);

        assertThat(sight.count(new Caller.Worker(named, LINK_WORKERS), "person", "id", person))
                .isOne();
        assertThat(sight.count(new Caller.Person(account), "person", "id", person))
                .isOne();
        assertThat(sight.count(HOST, "person", "id", person)).isZero();
        assertThat(sight.count(HOST, "personal_contacts", "person_id", person)).isZero();
    }

    @Test
    void matching_finds_whom_the_caller_does_not_see() {
        var person = furnished();

        var seen = sight.as(
                TRUST_WORKER,
                () -> Map.of(
                        "before", rows(person),
                        "during", fence.<Long>asTheServiceFor(PersonErrand.FIND_IN_EMERGENCY, () -> rows(person)),
                        "after", rows(person)));

        assertThat(seen).isEqualTo(Map.of("before", 0L, "during", 1L, "after", 0L));
    }

    @Test
    void a_record_is_found_by_index_as_if_there_were_no_fence() {
        var person = furnished();

        assertThat(sight.as(HOST, () -> plan("select * from person where id = '%s'".formatted(person))))
                .contains("person_pkey");
        assertThat(sight.as(
                        HOST,
                        () -> plan("select * from person where nhs_number = '9990000018' and merged_into is null")))
                .contains("person_nhs_number");
        assertThat(sight.as(new Caller.TheService(), () -> plan("""
                        select * from person
                         where family_name_key = 'ashgrove' and birth_date collate "C" >= '1950'
                           and birth_date collate "C" < '1950~'
                        """))).contains("person_by_name");
        assertThat(sight.as(
                        HOST,
                        () -> plan("select * from person_change where person_id = '%s' order by key desc limit 50"
                                .formatted(person))))
                .contains("person_change_", "Index Scan")
                .doesNotContain("Seq Scan");
    }

    @Test
    void what_is_not_yours_costs_the_same_statements_as_what_is_not_there() {
        var path = "/api/v1/people/" + furnished();
        var nowhere = "/api/v1/people/" + UUID.randomUUID();
        var stranger = api.as(Tokens.staff(TRUST, Role.LINK_WORKER));

        assertNothingTold(() -> stranger.get(path), () -> stranger.get(nowhere));
        assertNothingTold(() -> stranger.get(path + "/changes"), () -> stranger.get(nowhere + "/changes"));
        assertNothingTold(() -> stranger.get(path + "/equality"), () -> stranger.get(nowhere + "/equality"));
        assertNothingTold(
                () -> stranger.get(path + "/personal-contacts"), () -> stranger.get(nowhere + "/personal-contacts"));
    }

    /// With index scans wherever they are possible: a test's tables are so small that reading them whole is cheaper.
    private String plan(String sql) {
        jdbc.sql("set local enable_seqscan = off").update();
        return String.join(
                "\n", jdbc.sql("explain (costs off) " + sql).query(String.class).list());
    }

    private long rows(UUID person) {
        return jdbc.sql("select count(*) from person where id = :id")
                .param("id", person)
                .query(Long.class)
                .single();
    }

    /// Somebody whom the link workers host, with a row in everything that is kept beside the record.
    private UUID furnished() {
        // With a name and nothing else nobody resembles anybody.
        var person =
                neighbours.refer(intake("Fern", "Fencible", null, null, null)).personId();
        for (var sql : new String[] {
            "insert into person_change (person_id, version, field, author_name, at) values (:id, 1, 'phone', 'Sam', now())",
            "insert into equality (person_id, version, said_to, said_to_name, said_at) values (:id, 1, :id, 'Sam', now())",
            """
            insert into capacity_finding (id, person_id, decision, outcome, because, found_on, found_by, found_by_name,
                   found_by_organisation, kept_at)
            values (gen_random_uuid(), :id, 'PLAN', 'CAN_DECIDE', 'Says so in their own words', now(), :id, 'Sam', :id, now())
            """,
            """
            insert into personal_contacts (person_id, version, contacts, because, said_to, said_to_name, said_at)
            values (:id, 1, '[]', 'Asked', :id, 'Sam', now())
            """
        }) {
            beside.sql(sql).param("id", person).update();
        }
        return person;
    }

    private UUID account(UUID person) {
        var account = UUID.randomUUID();
        beside.sql("insert into account (subject, person_id, linked_at) values (:account, :person, now())")
                .param("account", account)
                .param("person", person)
                .update();
        return account;
    }

    private void hide(UUID person, UUID named) {
        var restriction = UUID.randomUUID();
        beside.sql("""
                        insert into restriction (id, version, person_id, reason, set_by, set_by_name, set_at, review_on)
                        values (:id, 1, :person, 'COURT_ORDER', :named, 'Sam', now(), now() + interval '90 days')
                        """)
                .param("id", restriction)
                .param("person", person)
                .param("named", named)
                .update();
        beside.sql("""
                        insert into named_worker (restriction_id, subject, named_by, named_at)
                        values (:id, :named, :named, now())
                        """).param("id", restriction).param("named", named).update();
    }
}
