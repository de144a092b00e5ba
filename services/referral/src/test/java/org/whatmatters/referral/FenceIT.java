package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whatmatters.platform.testing.Sight.assertNothingTold;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.Caller;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Sight;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.fence.ReferralErrand;

/// What the database shows to whom when a query asks for everything. Rules: docs/domain/access.md.
@IntegrationTest
class FenceIT {

    private static final UUID ELSEWHERE = UUID.randomUUID();

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final JdbcClient beside;
    private final Fence fence;
    private final Sight sight;
    private Town town;

    FenceIT(
            Api api,
            Events events,
            JdbcClient jdbc,
            @Beside JdbcClient beside,
            Fence fence,
            PlatformTransactionManager transactions) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.beside = beside;
        this.fence = fence;
        this.sight = new Sight(jdbc, transactions);
        this.town = new Town(api, events, beside);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, beside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "referral_answers", "contact", "appointment", "offer"})
    void a_query_for_everything_shows_a_host_its_own(String table) {
        var id = offered();

        assertThat(countOf(table, id, host())).isPositive();
        assertThat(countOf(table, id, new Caller.Worker(UUID.randomUUID(), ELSEWHERE)))
                .isZero();
        assertThat(countOf(table, id, new Caller.Person(UUID.randomUUID()))).isZero();
        assertThat(countOf(table, id, new Caller.Anybody())).isZero();
        assertThat(countOf(table, id, new Caller.TheService())).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "appointment", "offer"})
    void a_referring_team_does_not_see_what_the_host_does(String table) {
        var id = offered();

        var team = new Caller.Worker(UUID.randomUUID(), town.fireService);

        assertThat(countOf("referral", id, team)).isOne();
        assertThat(countOf(table, id, team)).isZero();
    }

    @Test
    void a_change_of_answers_is_between_the_host_and_the_team_that_sent_it() {
        var id = offered();
        town.officer()
                .post(
                        Town.path("sent/" + id) + "/amendments",
                        Map.of("answers", Map.of("reason", "Lonely"), "because", "She said more"));

        assertThat(countOf("amendment", id, host())).isOne();
        assertThat(countOf("amendment", id, new Caller.Worker(UUID.randomUUID(), town.fireService)))
                .isOne();
        assertThat(countOf("amendment", id, new Caller.Worker(UUID.randomUUID(), town.gardens)))
                .isZero();
        assertThat(countOf("amendment", id, new Caller.Person(UUID.randomUUID())))
                .isZero();
    }

    @Test
    void a_provider_sees_what_was_put_to_it_and_the_words_of_others_only_after_a_yes() {
        var id = offered();
        var gardeners = new Caller.Worker(UUID.randomUUID(), town.gardens);

        assertThat(countOf("offer", id, gardeners)).isOne();
        assertThat(countOf("contact", id, gardeners)).isZero();
        assertThat(countOf("referral_answers", id, gardeners)).isZero();

        welcome(id);

        assertThat(countOf("referral_answers", id, gardeners)).isOne();
    }

    @Test
    void the_next_transaction_on_a_connection_is_nobodys_again() {
        var id = UUID.fromString(town.accepted());
        var named = new HashSet<Integer>();
        var unnamed = new HashSet<Integer>();
        for (var round = 0; round < 20; round++) {
            assertThat(sight.as(host(), () -> rows(id, named))).isOne();
            assertThat(sight.asNobody(() -> rows(id, unnamed))).isZero();
        }

        unnamed.retainAll(named);
        assertThat(unnamed).as("connections that served both").isNotEmpty();
    }

    @Test
    void who_is_not_seen_is_neither_changed_nor_taken_away_nor_added_to() {
        var id = UUID.fromString(town.active());
        var stranger = new Caller.Worker(UUID.randomUUID(), ELSEWHERE);

        assertThat(sight.as(
                        stranger,
                        () -> jdbc.sql("update contact set note = 'changed' where referral_id = :id")
                                .param("id", id)
                                .update()))
                .isZero();
        assertThat(sight.as(
                        stranger,
                        () -> jdbc.sql("delete from contact where referral_id = :id")
                                .param("id", id)
                                .update()))
                .isZero();
        assertThatThrownBy(() ->
                        sight.as(stranger, () -> jdbc.sql("""
                                insert into contact (id, referral_id, channel, outcome, made_by, made_at)
                                values (:id, :id, 'PHONE', 'SPOKE', :id, now())
                                """).param("id", id).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void after_an_errand_the_caller_sees_no_more_than_before() {
        var id = UUID.fromString(town.accepted());
        var stranger = new Caller.Worker(UUID.randomUUID(), ELSEWHERE);
        var seen = new HashSet<Integer>();

        var counts = sight.as(
                stranger,
                () -> Set.of(
                        "before " + rows(id, seen),
                        "during "
                                + fence.<Long>asTheServiceFor(ReferralErrand.COUNT_UNIDENTIFIED, () -> rows(id, seen)),
                        "after " + rows(id, seen)));

        assertThat(counts).containsExactlyInAnyOrder("before 0", "during 1", "after 0");
    }

    @Test
    void after_an_errand_that_failed_the_caller_sees_no_more_than_before() {
        var id = UUID.fromString(town.accepted());
        var stranger = new Caller.Worker(UUID.randomUUID(), ELSEWHERE);

        var after = sight.as(stranger, () -> {
            assertThatThrownBy(() -> fence.asTheServiceFor(ReferralErrand.COUNT_UNIDENTIFIED, () -> {
                        throw new IllegalStateException("planted");
                    }))
                    .hasMessage("planted");
            return rows(id, new HashSet<>());
        });

        assertThat(after).isZero();
    }

    @Test
    void what_is_not_yours_costs_the_same_statements_as_what_is_not_there() {
        var id = town.active();
        var stranger = api.as(Tokens.staff(ELSEWHERE, Role.LINK_WORKER, Role.TRIAGER, Role.REFERRER));

        assertNothingTold(() -> stranger.get(Town.path(id)), () -> stranger.get(Town.path(nowhere())));
        assertNothingTold(
                () -> stranger.get("/api/v1/referrals/sent/" + id),
                () -> stranger.get("/api/v1/referrals/sent/" + nowhere()));
        assertNothingTold(
                () -> stranger.ifMatch("\"1\"").put(Town.path(id) + "/acceptance", "{}"),
                () -> stranger.ifMatch("\"1\"").put(Town.path(nowhere()) + "/acceptance", "{}"));
        assertNothingTold(
                () -> stranger.post(Town.path(id) + "/contacts", Map.of("channel", "PHONE", "outcome", "SPOKE")),
                () -> stranger.post(
                        Town.path(nowhere()) + "/contacts", Map.of("channel", "PHONE", "outcome", "SPOKE")));
    }

    @Test
    void lists_and_cases_are_found_by_index_as_if_there_were_no_fence() {
        assertThat(plan("select * from referral where id = '%s'".formatted(nowhere())))
                .contains("referral_pkey");
        assertThat(plan("""
                        select id from referral
                         where host_id = '%s' and state in ('ACCEPTED', 'WAITING', 'ASSIGNED', 'ACTIVE', 'PAUSED')
                           and not awaits_identity
                         order by id limit 26
                        """.formatted(town.linkWorkers))).contains("referral_caseload");
        // From the first id on: behind the last one nothing is left that an index could spare.
        assertThat(plan("""
                        select id from referral
                         where host_id = '%s' and state in ('SUBMITTED', 'INFORMATION_ASKED') and id > '%s'
                         order by id limit 26
                        """.formatted(town.linkWorkers, new UUID(0, 0)))).contains("referral_incoming");
        assertThat(plan("select id from offer where provider_id = '%s' order by id desc limit 26"
                        .formatted(town.gardens)))
                .contains("offer_of_provider");
        assertThat(plan("select * from contact where referral_id = '%s' order by made_at".formatted(nowhere())))
                .contains("contact_of_referral");
        assertThat(plan("select r.* from standing r where r.id = '%s'".formatted(nowhere())))
                .contains("referral_answers_pkey", "person_name_pkey");
    }

    /// With index scans wherever they are possible: a test's tables are so small that reading them whole is cheaper.
    private String plan(String sql) {
        return sight.as(host(), () -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain (costs off) " + sql).query(String.class).list());
        });
    }

    private static String nowhere() {
        return UUID.randomUUID().toString();
    }

    private Caller host() {
        return new Caller.Worker(town.sam, town.linkWorkers);
    }

    /// A referral with answers, a talk, an appointment and an offer.
    private UUID offered() {
        var id = town.active();
        town.worker().post(Town.path(id) + "/offers", Map.of("serviceId", town.gardening));
        town.worker()
                .post(
                        Town.path(id) + "/appointments",
                        Map.of(
                                "kind",
                                "PHONE_CALL",
                                "startsAt",
                                Instant.now().plus(Duration.ofDays(3)).toString()));
        return UUID.fromString(id);
    }

    private void welcome(UUID referral) {
        var offer = beside.sql("select id from offer where referral_id = :id")
                .param("id", referral)
                .query(UUID.class)
                .single();
        var path = "/api/v1/offers/" + offer;
        town.gardener().ifMatch(town.gardener().get(path).version()).put(path + "/acceptance", "{}");
    }

    private long countOf(String table, UUID referral, Caller caller) {
        return sight.count(caller, table, table.equals("referral") ? "id" : "referral_id", referral);
    }

    private long rows(UUID referral, Set<Integer> connections) {
        connections.add(jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
        return jdbc.sql("select count(*) from referral where id = :id")
                .param("id", referral)
                .query(Long.class)
                .single();
    }
}
