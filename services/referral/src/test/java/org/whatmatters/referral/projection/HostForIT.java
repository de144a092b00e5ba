package org.whatmatters.referral.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1.Host;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.testing.IntegrationTest;

/// Places at random, each with at most one host as person lets them in: each goes to exactly one host, or waits for
/// one.
@IntegrationTest
class HostForIT {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final List<String> PRACTICES = List.of("ROUT1", "ROUT2", "ROUT3", "ROUT4");
    private static final List<String> DISTRICTS = List.of("QZ1", "QZ2", "QZ3");

    private final Organisations organisations;
    private final OrganisationsLearnt learnt;
    private final ServiceTransaction transaction;

    HostForIT(Organisations organisations, OrganisationsLearnt learnt, PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.learnt = learnt;
        this.transaction = new ServiceTransaction(transactions);
    }

    private record Known(UUID id, Host host) {}

    /// @param partOf the network of each practice, in their order
    private record Area(List<Known> hosts, List<UUID> networks, List<UUID> partOf) {

        /// The rule, said once more: practice, network, district, and whoever takes the rest.
        Optional<UUID> hostFor(@Nullable String practice, @Nullable String district) {
            var network = practice == null ? null : partOf.get(PRACTICES.indexOf(practice));
            return Stream.<Predicate<Host>>of(
                            host -> practice != null
                                    && doesLinkWork(host)
                                    && host.practices().contains(practice),
                            host -> network != null
                                    && doesLinkWork(host)
                                    && requireNonNull(host.networks()).contains(network),
                            host -> district != null
                                    && doesLinkWork(host)
                                    && host.postcodeDistricts().contains(district),
                            Host::defaultHost)
                    .flatMap(serves -> hosts.stream().filter(known -> serves.test(known.host)))
                    .map(Known::id)
                    .findFirst();
        }

        private static boolean doesLinkWork(Host host) {
            return host.capabilities().contains("LINK_WORK");
        }
    }

    @Test
    void each_place_goes_to_the_one_host_that_the_rule_names_or_waits() {
        var random = new Random(33);
        for (var round = 0; round < 25; round++) {
            transaction.executeWithoutResult(status -> {
                // A default host would take what other tests leave without one.
                status.setRollbackOnly();
                compare(area(random));
            });
        }
    }

    private void compare(Area area) {
        for (var practice : withNone(PRACTICES)) {
            for (var district : withNone(DISTRICTS)) {
                assertThat(organisations.hostFor(practice, district, NOW))
                        .as("%s %s %s", area, practice, district)
                        .isEqualTo(area.hostFor(practice, district));
            }
        }
    }

    private static List<@Nullable String> withNone(List<String> codes) {
        var all = new ArrayList<@Nullable String>(codes);
        all.add(null);
        return all;
    }

    private Area area(Random random) {
        var networks = List.of(UUID.randomUUID(), UUID.randomUUID());
        var partOf = PRACTICES.stream().map(_ -> oneOf(networks, random)).toList();
        for (var at = 0; at < PRACTICES.size(); at++) {
            record(UUID.randomUUID(), "GP_PRACTICE", PRACTICES.get(at), partOf.get(at), null);
        }
        var practices = new ArrayList<>(PRACTICES);
        var districts = new ArrayList<>(DISTRICTS);
        var free = new ArrayList<>(networks);
        var hosts = new ArrayList<Known>();
        for (var number = 0; number < 3; number++) {
            var host = new Host(
                    random.nextInt(4) == 0 ? List.of("COACHING") : List.of("LINK_WORK"),
                    some(practices, random),
                    some(free, random),
                    some(districts, random),
                    number == 0 && random.nextBoolean());
            var known = new Known(UUID.randomUUID(), host);
            record(known.id, "LINK_WORKER_HOST", null, null, host);
            hosts.add(known);
        }
        return new Area(hosts, networks, partOf);
    }

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /// What nobody has taken yet.
    private static <T> List<T> some(List<T> left, Random random) {
        var taken = left.stream().filter(_ -> random.nextInt(3) == 0).toList();
        left.removeAll(taken);
        return taken;
    }

    private void record(UUID id, String kind, @Nullable String odsCode, @Nullable UUID partOf, @Nullable Host host) {
        learnt.learn(new OrganisationProfileV1(
                id, "o-" + id, "Organisation " + id, kind, odsCode, partOf, 6, host, List.of(), null, null, null, 1));
    }
}
