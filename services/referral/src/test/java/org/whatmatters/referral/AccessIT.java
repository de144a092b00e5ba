package org.whatmatters.referral;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Circle;

/// The rule and the query of each ground give the same answer, for many referrals and callers.
@IntegrationTest
class AccessIT {

    private static final int REFERRALS = 40;

    private final JdbcClient jdbc;

    AccessIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @EnumSource
    void the_query_lets_through_whom_the_rule_does(Basis basis) {
        var random = new Random(23);
        var callers = IntStream.range(0, 5).mapToObj(_ -> UUID.randomUUID()).toList();
        Map<UUID, Circle> circles = new LinkedHashMap<>();
        for (var number = 0; number < REFERRALS; number++) {
            var id = UUID.randomUUID();
            circles.put(id, referral(id, callers, random));
        }

        for (var caller : callers) {
            var byRule = circles.entrySet().stream()
                    .filter(circle -> basis.holds(caller, circle.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(byQuery(basis, caller, circles.keySet())).isEqualTo(byRule);
        }
    }

    private Set<UUID> byQuery(Basis basis, UUID caller, Set<UUID> among) {
        return new HashSet<>(jdbc.sql("select r.id from referral r where r.id = any(:among) and " + basis.condition())
                .param("among", among.toArray(UUID[]::new))
                .param("caller", caller)
                .query(UUID.class)
                .list());
    }

    private Circle referral(UUID id, List<UUID> callers, Random random) {
        var person = UUID.randomUUID();
        var host = random.nextInt(4) == 0 ? null : one(callers, random);
        var circle = new Circle(one(callers, random), host, some(callers, random), some(callers, random));
        insert(id, person, circle.referrer(), host);
        circle.providers().forEach(provider -> offer(id, person, provider));
        link(person, circle.accounts(), random);
        return circle;
    }

    private void insert(UUID id, UUID person, UUID referrer, @Nullable UUID host) {
        jdbc.sql("""
                        insert into referral
                            (id, reference, person_id, agency_type, form_id, form_version, referrer_id, referrer_worker,
                             host_id, submitted_at, state, state_at, version, intake_announced_at)
                        values (:id, :id::text, :person, 'FIRE', 'fire', 1, :referrer, :id,
                                :host, now(), 'SUBMITTED', now(), 1, now())
                        """)
                .param("id", id)
                .param("person", person)
                .param("referrer", referrer)
                .param("host", host)
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

    /// Half of the people are known under another id by now, and half of the accounts were linked to that one.
    private void link(UUID person, Set<UUID> accounts, Random random) {
        var known = random.nextBoolean() ? person : UUID.randomUUID();
        if (!known.equals(person)) {
            jdbc.sql("insert into person_alias values (:person, :known, 'MATCHED', 1)")
                    .param("person", person)
                    .param("known", known)
                    .update();
        }
        var linked = random.nextBoolean() ? person : known;
        jdbc.sql("insert into person_access values (:id, 1)")
                .param("id", linked)
                .update();
        Stream.of(accounts.toArray(UUID[]::new))
                .forEach(account -> jdbc.sql("insert into person_account values (:subject, :id)")
                        .param("subject", account)
                        .param("id", linked)
                        .update());
    }

    private static UUID one(List<UUID> callers, Random random) {
        return callers.get(random.nextInt(callers.size()));
    }

    private static Set<UUID> some(List<UUID> callers, Random random) {
        return callers.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }
}
