package org.whatmatters.person.member.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.hearUntil;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.member.SignInServiceInMemory;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// Where workers are written to, as the others are told.
@IntegrationTest
class FollowAddressesIT {

    private final FollowAddresses follow;
    private final SignInServiceInMemory signIn;
    private final Events events;
    private final Api administrator;
    private final UUID team = Neighbours.newId();

    FollowAddressesIT(FollowAddresses follow, SignInServiceInMemory signIn, Events events, Api api) {
        this.follow = follow;
        this.signIn = signIn;
        this.events = events;
        this.administrator = api.as(Tokens.staff(UUID.randomUUID(), Role.ICS_ADMIN));
        administrator.put(
                "/api/v1/organisations/" + team,
                Map.of("alias", "team-" + team, "name", "Team", "kind", "LINK_WORKER_HOST"));
    }

    @Test
    void an_address_that_the_sign_in_service_has_made_sure_of_is_told_once() {
        var wren = worker();
        var address = signIn.hasMadeSureOfAddress(wren);

        follow.follow();
        follow.follow();

        hearUntil(() -> assertThat(told()).hasSize(3));
        assertThat(emailOf(wren, told().getLast())).isEqualTo(address);
    }

    @Test
    void an_address_that_nobody_has_made_sure_of_is_not_told() {
        var wren = worker();
        signIn.hasMadeSureOfAddress(worker());

        follow.follow();

        hearUntil(() -> assertThat(told()).hasSize(4));
        assertThat(emailOf(wren, told().getLast())).isEmpty();
    }

    @Test
    void an_address_of_which_it_is_no_longer_sure_is_forgotten() {
        var wren = worker();
        signIn.hasMadeSureOfAddress(wren);
        follow.follow();
        signIn.isNoLongerSureOfAddress(wren);

        follow.follow();

        hearUntil(() -> assertThat(told()).hasSize(4));
        assertThat(emailOf(wren, told().getLast())).isEmpty();
    }

    @Test
    void whoever_leaves_is_named_without_an_address_at_once() {
        var wren = worker();
        signIn.hasMadeSureOfAddress(wren);
        follow.follow();

        administrator.put(member(wren), Map.of("name", "Wren Marsh", "roles", List.of()));
        follow.follow();

        hearUntil(() -> assertThat(told()).hasSize(4));
        assertThat(emailOf(wren, told().getLast())).isEmpty();
    }

    @Test
    void another_role_leaves_the_address_as_it_is() {
        var wren = worker();
        var address = signIn.hasMadeSureOfAddress(wren);
        follow.follow();

        administrator.put(member(wren), Map.of("name", "Wren Marsh", "roles", List.of("team-lead")));

        hearUntil(() -> assertThat(told()).hasSize(4));
        assertThat(emailOf(wren, told().getLast())).isEqualTo(address);
    }

    /// Known here and there.
    private UUID worker() {
        var worker = signIn.hasWorker(team, Role.LINK_WORKER);
        administrator.put(member(worker), Map.of("name", "Wren Marsh", "roles", List.of("link-worker")));
        return worker;
    }

    private String member(UUID worker) {
        return "/api/v1/organisations/" + team + "/members/" + worker;
    }

    private List<JsonNode> told() {
        return events.received(Topic.ORGANISATION_PROFILE, OrganisationProfileV1.TYPE, team).stream()
                .map(Events.Told::data)
                .toList();
    }

    private static String emailOf(UUID worker, JsonNode profile) {
        return profile.path("members")
                .valueStream()
                .filter(member -> member.path("subject").asString().equals(worker.toString()))
                .map(member -> member.path("email").asString(""))
                .findFirst()
                .orElseThrow();
    }
}
