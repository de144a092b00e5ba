package org.whatmatters.person.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.organisation.Organisation.Capability;
import org.whatmatters.person.organisation.Organisation.Host;
import org.whatmatters.person.organisation.Organisations.Neighbour;
import org.whatmatters.platform.web.FieldError;

class PlacesTest {

    private static final UUID NORTH = new UUID(0, 1);
    private static final UUID SOUTH = new UUID(0, 2);

    private static final Host MILL_LANE = new Host(
            List.of(Capability.LINK_WORK),
            List.of("X90001", "X90002"),
            List.of(NORTH),
            List.of("XW2 1", "XW2 3"),
            List.of("XW1"),
            true);

    @Test
    void whoever_serves_the_same_place_for_the_same_is_named_beside_each_field() {
        var other = new Host(
                List.of(Capability.COACHING, Capability.LINK_WORK),
                List.of("X90002"),
                List.of(NORTH),
                List.of("XW2 3"),
                List.of("XW1"),
                true);

        assertThat(Places.claimedTwice("Trust", other, List.of(new Neighbour("Mill Lane", MILL_LANE))))
                .containsExactly(
                        new FieldError(
                                "/host/practices",
                                "SERVED_BY_ANOTHER",
                                "Trust and Mill Lane cannot both serve the practice X90002."),
                        new FieldError(
                                "/host/networks",
                                "SERVED_BY_ANOTHER",
                                "Trust and Mill Lane cannot both serve one of these networks."),
                        new FieldError(
                                "/host/postcodeSectors",
                                "SERVED_BY_ANOTHER",
                                "Trust and Mill Lane cannot both serve XW2 3."),
                        new FieldError(
                                "/host/postcodeDistricts",
                                "SERVED_BY_ANOTHER",
                                "Trust and Mill Lane cannot both serve XW1."),
                        new FieldError(
                                "/host/defaultHost",
                                "ANOTHER_DEFAULT_HOST",
                                "Trust and Mill Lane cannot both take whom nobody else takes."));
    }

    @Test
    void two_serve_one_place_who_do_not_do_the_same() {
        var coaches = new Host(
                List.of(Capability.COACHING),
                List.of("X90001"),
                List.of(NORTH, SOUTH),
                List.of("XW2 1"),
                List.of("XW1"),
                false);

        assertThat(Places.claimedTwice("Coaches", coaches, List.of(new Neighbour("Mill Lane", MILL_LANE))))
                .isEmpty();
    }

    @Test
    void part_of_a_district_may_have_another_host_than_the_district() {
        var partly =
                new Host(List.of(Capability.LINK_WORK), List.of(), List.of(), List.of("XW1 4"), List.of("XW2"), false);

        assertThat(Places.claimedTwice("Harbour", partly, List.of(new Neighbour("Mill Lane", MILL_LANE))))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Host>> hosts() {
        var capabilities =
                Arbitraries.of(Capability.values()).list().uniqueElements().ofMinSize(1);
        var practices = Arbitraries.of("A1", "A2", "A3").list().uniqueElements().ofMaxSize(2);
        var networks = Arbitraries.of(NORTH, SOUTH).list().uniqueElements().ofMaxSize(1);
        var sectors = Arbitraries.of("XW1 1", "XW1 2").list().uniqueElements().ofMaxSize(1);
        var districts = Arbitraries.of("XW1", "XW2").list().uniqueElements().ofMaxSize(1);
        return Combinators.combine(capabilities, practices, networks, sectors, districts, Arbitraries.of(true, false))
                .as(Host::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void each_place_has_at_most_one_host_for_each_thing_and_one_takes_the_rest(@ForAll("hosts") List<Host> wishes) {
        var kept = new ArrayList<Neighbour>();
        for (var wish : wishes) {
            if (Places.claimedTwice("New", wish, List.copyOf(kept)).isEmpty()) {
                kept.add(new Neighbour("Host " + kept.size(), wish));
            }
        }

        var hosts = kept.stream().map(Neighbour::host).toList();
        assertThat(hosts.stream().filter(Host::defaultHost)).hasSizeLessThanOrEqualTo(1);
        for (var capability : Capability.values()) {
            var able = hosts.stream()
                    .filter(host -> host.capabilities().contains(capability))
                    .toList();
            assertThat(able.stream().flatMap(host -> host.practices().stream())).doesNotHaveDuplicates();
            assertThat(able.stream().flatMap(host -> host.networks().stream())).doesNotHaveDuplicates();
            assertThat(able.stream().flatMap(host -> host.postcodeSectors().stream()))
                    .doesNotHaveDuplicates();
            assertThat(able.stream().flatMap(host -> host.postcodeDistricts().stream()))
                    .doesNotHaveDuplicates();
        }
    }
}
