package org.whatmatters.referral.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.whatmatters.referral.form.Postcode;
import org.whatmatters.referral.lifecycle.Support;

/// Places at random, each with at most one host for each kind of support as person lets them in: each referral goes
/// to exactly one host, or waits for one.
@IntegrationTest
class HostForIT {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final List<String> PRACTICES = List.of("ROUT1", "ROUT2", "ROUT3", "ROUT4");
    private static final List<String> DISTRICTS = List.of("QZ1", "QZ2", "QZ3");
    private static final List<String> SECTORS = List.of("QZ1 1", "QZ1 2", "QZ2 1", "QZ3 9");
    private static final List<Postcode> POSTCODES = Stream.of(
                    "QZ1 1AA", "QZ1 2AA", "QZ1 3AA", "QZ2 1AA", "QZ2 2AA", "QZ3 9AA", "QZ4 1AA")
            .map(text -> Postcode.parse(text).orElseThrow())
            .toList();

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

        /// The rule, said once more: practice, network, sector, district, and whoever takes the rest.
        Optional<UUID> hostFor(Support support, @Nullable String practice, @Nullable Postcode postcode) {
            var network = practice == null ? null : partOf.get(PRACTICES.indexOf(practice));
            Predicate<Host> can = host -> host.capabilities().contains(support.name());
            return Stream.<Predicate<Host>>of(
                            can.and(host -> practice != null && host.practices().contains(practice)),
                            can.and(host -> network != null
                                    && requireNonNull(host.networks()).contains(network)),
                            can.and(host -> postcode != null
                                    && requireNonNull(host.postcodeSectors()).contains(postcode.sector())),
                            can.and(host ->
                                    postcode != null && host.postcodeDistricts().contains(postcode.district())),
                            Host::defaultHost)
                    .flatMap(serves -> hosts.stream().filter(known -> serves.test(known.host)))
                    .map(Known::id)
                    .findFirst();
        }
    }

    /// What no host of one kind of support serves yet.
    private record Left(List<String> practices, List<UUID> networks, List<String> sectors, List<String> districts) {

        Left(List<UUID> networks) {
            this(
                    new ArrayList<>(PRACTICES),
                    new ArrayList<>(networks),
                    new ArrayList<>(SECTORS),
                    new ArrayList<>(DISTRICTS));
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
        for (var support : Support.values()) {
            for (var practice : withNone(PRACTICES)) {
                for (var postcode : withNone(POSTCODES)) {
                    assertThat(organisations.hostFor(support, Place.of(practice, postcode), NOW))
                            .as("%s %s %s %s", area, support, practice, postcode)
                            .isEqualTo(area.hostFor(support, practice, postcode));
                }
            }
        }
    }

    private static <T> List<@Nullable T> withNone(List<T> some) {
        var all = new ArrayList<@Nullable T>(some);
        all.add(null);
        return all;
    }

    private Area area(Random random) {
        var networks = List.of(UUID.randomUUID(), UUID.randomUUID());
        var partOf = PRACTICES.stream().map(_ -> oneOf(networks, random)).toList();
        for (var at = 0; at < PRACTICES.size(); at++) {
            record(UUID.randomUUID(), "GP_PRACTICE", PRACTICES.get(at), partOf.get(at), null);
        }
        // Hosts that do the same share no place: each has what those before it have left.
        var left = new EnumMap<Support, Left>(Support.class);
        Stream.of(Support.values()).forEach(support -> left.put(support, new Left(networks)));
        var hosts = new ArrayList<Known>();
        for (var number = 0; number < 5; number++) {
            var support = oneOf(List.of(Support.values()), random);
            var free = requireNonNull(left.get(support));
            var host = new Host(
                    List.of(support.name()),
                    some(free.practices, random),
                    some(free.networks, random),
                    some(free.sectors, random),
                    some(free.districts, random),
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
