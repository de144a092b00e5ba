package org.whatmatters.referral;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.access.Circle;

/// The rule and the query of each ground give the same answer, for many referrals and callers.
@IntegrationTest
class AccessIT {

    private static final int REFERRALS = 40;

    private final JdbcClient jdbc;
    private final JdbcClient fenced;
    private final TransactionTemplate transaction;

    AccessIT(@Beside JdbcClient jdbc, JdbcClient fenced, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.fenced = fenced;
        this.transaction = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @EnumSource
    void the_query_lets_through_whom_the_rule_does(Basis basis) {
        var random = new Random(23);
        var callers = IntStream.range(0, 5).mapToObj(_ -> UUID.randomUUID()).toList();
        var workers = IntStream.range(0, 3).mapToObj(_ -> UUID.randomUUID()).toList();
        Map<UUID, Circle> circles = new LinkedHashMap<>();
        for (var number = 0; number < REFERRALS; number++) {
            var id = UUID.randomUUID();
            circles.put(id, referral(id, callers, workers, random));
        }

        for (var caller : askers(callers, workers)) {
            var byRule = circles.entrySet().stream()
                    .filter(circle -> basis.holds(caller, circle.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(byQuery(basis.condition(), caller, circles.keySet())).isEqualTo(byRule);
            assertThat(byQuery(basis.conditionForMany(), caller, circles.keySet()))
                    .isEqualTo(byRule);
        }
    }

    @Test
    void the_fence_shows_to_a_query_for_everything_what_some_basis_lets_through() {
        var random = new Random(42);
        var callers = IntStream.range(0, 5).mapToObj(_ -> UUID.randomUUID()).toList();
        var workers = IntStream.range(0, 3).mapToObj(_ -> UUID.randomUUID()).toList();
        Map<UUID, Circle> circles = new LinkedHashMap<>();
        for (var number = 0; number < REFERRALS; number++) {
            var id = UUID.randomUUID();
            circles.put(id, referral(id, callers, workers, random));
        }

        for (var asker : askers(callers, workers)) {
            assertThat(shownTo(
                            new org.whatmatters.platform.fence.Caller.Worker(asker.subject(), asker.organisation()),
                            circles.keySet()))
                    .isEqualTo(lets(asker, circles, Basis.HOST, Basis.REFERRER, Basis.PROVIDER));
            assertThat(shownTo(new org.whatmatters.platform.fence.Caller.Person(asker.subject()), circles.keySet()))
                    .isEqualTo(lets(asker, circles, Basis.SELF, Basis.PROXY));
        }
    }

    private static Set<UUID> lets(Caller asker, Map<UUID, Circle> circles, Basis... bases) {
        return circles.entrySet().stream()
                .filter(circle -> Stream.of(bases).anyMatch(basis -> basis.holds(asker, circle.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<UUID> shownTo(org.whatmatters.platform.fence.Caller caller, Set<UUID> among) {
        return requireNonNull(Fence.workingFor(
                caller,
                () -> transaction.execute(_ -> fenced.sql("select id from referral where id = any(:among)")
                        .param("among", among.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set())));
    }

    /// Every worker for every organisation.
    private static List<Caller> askers(List<UUID> organisations, List<UUID> workers) {
        return organisations.stream()
                .flatMap(organisation -> workers.stream().map(worker -> new Caller(organisation, worker)))
                .toList();
    }

    private Set<UUID> byQuery(String condition, Caller caller, Set<UUID> among) {
        return new HashSet<>(jdbc.sql("with %s select r.id from referral r where r.id = any(:among) and %s"
                        .formatted(Basis.HIDDEN, condition))
                .param("among", among.toArray(UUID[]::new))
                .params(caller.asParameters())
                .query(UUID.class)
                .list());
    }

    private Circle referral(UUID id, List<UUID> callers, List<UUID> workers, Random random) {
        var person = UUID.randomUUID();
        var circle = new Circle(
                one(callers, random),
                random.nextInt(4) == 0 ? null : one(callers, random),
                some(callers, random),
                some(workers, random),
                some(workers, random),
                random.nextInt(5) > 0,
                random.nextInt(3) == 0 ? some(workers, random) : null);
        insert(id, person, circle);
        circle.providers().forEach(provider -> offer(id, person, provider));
        link(person, circle, workers, random);
        return circle;
    }

    private void insert(UUID id, UUID person, Circle circle) {
        jdbc.sql("""
                        insert into referral
                            (id, reference, person_id, agency_type, form_id, form_version, referrer_id, referrer_worker,
                             host_id, submitted_at, state, state_at, version, intake_announced_at, awaits_identity)
                        values (:id, :id::text, :person, 'FIRE', 'fire', 1, :referrer, :id,
                                :host, now(), 'SUBMITTED', now(), 1, now(), :awaitsIdentity)
                        """)
                .param("id", id)
                .param("person", person)
                .param("referrer", circle.referrer())
                .param("host", circle.host())
                .param("awaitsIdentity", !circle.identityIsKnown())
                .update();
    }

    private void offer(UUID referral, UUID person, UUID provider) {
        jdbc.sql("""
                        insert into offer
                            (id, referral_id, person_id, service_id, provider_id, made_at, state, state_at, version)
                        values (:id, :referral, :person, :id, :provider, now(), 'OPEN', now(), 1)
                        """)
                .param("id", UUID.randomUUID())
                .param("referral", referral)
                .param("person", person)
                .param("provider", provider)
                .update();
    }

    /// Half of the people are known under another id by now, whose circle it is then. Of some who are restricted nobody
    /// has told yet who is named: it is as if nobody was.
    private void link(UUID person, Circle circle, List<UUID> workers, Random random) {
        var known = random.nextBoolean() ? person : UUID.randomUUID();
        var named = circle.named();
        jdbc.sql("insert into person_alias values (:person, :known, 'MATCHED', :circleVersion, 1)")
                .param("person", person)
                .param("known", known)
                .param("circleVersion", named == null ? 0 : 3)
                .update();
        if (named != null
                && named.isEmpty()
                && circle.accounts().isEmpty()
                && circle.proxies().isEmpty()
                && random.nextBoolean()) {
            return;
        }
        jdbc.sql("insert into access_state values (:id, :restricted, :named, 3)")
                .param("id", known)
                .param("restricted", named != null)
                .param("named", (named == null ? Set.<UUID>of() : named).toArray(UUID[]::new))
                .update();
        circle.accounts()
                .forEach(account -> jdbc.sql("insert into account values (:subject, :id)")
                        .param("subject", account)
                        .param("id", known)
                        .update());
        letHelp(known, circle, workers, random);
    }

    /// Who may not see how it goes was let do something else, or was let see it until yesterday.
    private void letHelp(UUID known, Circle circle, List<UUID> workers, Random random) {
        for (var worker : workers) {
            if (circle.proxies().contains(worker)) {
                proxy(known, worker, "SEE_REFERRALS", "1 day");
            } else if (random.nextBoolean()) {
                proxy(known, worker, "SEE_BUDGET", "1 day");
            } else {
                proxy(known, worker, "SEE_REFERRALS", "-1 day");
            }
        }
    }

    private void proxy(UUID known, UUID subject, String scope, String until) {
        jdbc.sql("""
                        insert into proxy (person_id, subject, name, headings, scopes, valid_until)
                        values (:id, :subject, 'Somebody', '{}', array[:scope], now() + :until::interval)
                        """)
                .param("id", known)
                .param("subject", subject)
                .param("scope", scope)
                .param("until", until)
                .update();
    }

    private static UUID one(List<UUID> callers, Random random) {
        return callers.get(random.nextInt(callers.size()));
    }

    private static Set<UUID> some(List<UUID> callers, Random random) {
        return callers.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }
}
