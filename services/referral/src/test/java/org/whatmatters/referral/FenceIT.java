package org.whatmatters.referral;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whatmatters.platform.fence.Caller;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.RequestSql;
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
    private final TransactionTemplate transaction;
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
        this.transaction = new TransactionTemplate(transactions);
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
            assertThat(in(host(), () -> rows(id, named))).isOne();
            assertThat(transaction.<Long>execute(_ -> rows(id, unnamed))).isZero();
        }

        unnamed.retainAll(named);
        assertThat(unnamed).as("connections that served both").isNotEmpty();
    }

    @Test
    void who_is_not_seen_is_neither_changed_nor_taken_away_nor_added_to() {
        var id = UUID.fromString(town.active());
        var stranger = new Caller.Worker(UUID.randomUUID(), ELSEWHERE);

        assertThat(in(stranger, () -> jdbc.sql("update contact set note = 'changed' where referral_id = :id")
                        .param("id", id)
                        .update()))
                .isZero();
        assertThat(in(stranger, () -> jdbc.sql("delete from contact where referral_id = :id")
                        .param("id", id)
                        .update()))
                .isZero();
        assertThatThrownBy(() -> in(stranger, () -> jdbc.sql("""
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

        var counts = in(stranger, () -> Set.of(
                "before " + rows(id, seen),
                "during " + fence.<Long>asTheServiceFor(ReferralErrand.COUNT_UNIDENTIFIED, () -> rows(id, seen)),
                "after " + rows(id, seen)));

        assertThat(counts).containsExactlyInAnyOrder("before 0", "during 1", "after 0");
    }

    @Test
    void after_an_errand_that_failed_the_caller_sees_no_more_than_before() {
        var id = UUID.fromString(town.accepted());
        var stranger = new Caller.Worker(UUID.randomUUID(), ELSEWHERE);

        var after = in(stranger, () -> {
            assertThatThrownBy(() -> fence.asTheServiceFor(ReferralErrand.COUNT_UNIDENTIFIED, () -> {
                throw new IllegalStateException("planted");
            })).hasMessage("planted");
            return rows(id, new HashSet<>());
        });

        assertThat(after).isZero();
    }

    @Test
    void what_is_not_yours_costs_the_same_statements_as_what_is_not_there() {
        var id = town.active();
        var stranger = api.as(Tokens.staff(ELSEWHERE, Role.LINK_WORKER, Role.TRIAGER, Role.REFERRER));

        assertSame(() -> stranger.get(Town.path(id)), () -> stranger.get(Town.path(nowhere())));
        assertSame(
                () -> stranger.get("/api/v1/referrals/sent/" + id),
                () -> stranger.get("/api/v1/referrals/sent/" + nowhere()));
        assertSame(
                () -> stranger.ifMatch("\"1\"").put(Town.path(id) + "/acceptance", "{}"),
                () -> stranger.ifMatch("\"1\"").put(Town.path(nowhere()) + "/acceptance", "{}"));
        assertSame(
                () -> stranger.post(Town.path(id) + "/contacts", Map.of("channel", "PHONE", "outcome", "SPOKE")),
                () -> stranger.post(
                        Town.path(nowhere()) + "/contacts", Map.of("channel", "PHONE", "outcome", "SPOKE")));
    }

    private static void assertSame(Supplier<Answer> hidden, Supplier<Answer> absent) {
        var answers = new ArrayList<Answer>();
        var ofHidden = RequestSql.during(() -> answers.add(hidden.get()));
        var ofAbsent = RequestSql.during(() -> answers.add(absent.get()));

        assertThat(answers.getFirst().status()).isEqualTo(404);
        assertThat(answers.getFirst().body()).isEqualTo(answers.getLast().body());
        assertThat(answers.getFirst().headers().map().keySet())
                .isEqualTo(answers.getLast().headers().map().keySet());
        assertThat(ofHidden).isNotEmpty().isEqualTo(ofAbsent);
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
                        Map.of("kind", "PHONE_CALL", "startsAt", "2099-06-01T10:00:00Z"));
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
        var column = table.equals("referral") ? "id" : "referral_id";
        return in(caller, () -> jdbc.sql("select count(*) from %s where %s = :id".formatted(table, column))
                .param("id", referral)
                .query(Long.class)
                .single());
    }

    private long rows(UUID referral, Set<Integer> connections) {
        connections.add(jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
        return jdbc.sql("select count(*) from referral where id = :id")
                .param("id", referral)
                .query(Long.class)
                .single();
    }

    private <T> T in(Caller caller, Supplier<T> work) {
        var answer = Fence.workingFor(caller, () -> transaction.execute(_ -> work.get()));
        return requireNonNull(answer);
    }
}
