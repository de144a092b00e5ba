package org.whatmatters.person.organisation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.hearUntil;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.member.SignInServiceInMemory;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.Events.Told;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class OrganisationIT {

    private final Api api;
    private final Api administrator;
    private final Events events;
    private final SignInServiceInMemory signIn;
    private final UUID id = Neighbours.newId();
    private final String alias = "north-" + id;

    OrganisationIT(Api api, Events events, SignInServiceInMemory signIn) {
        this.api = api;
        this.administrator = api.as(Tokens.staff(UUID.randomUUID(), Role.ICS_ADMIN));
        this.events = events;
        this.signIn = signIn;
    }

    @Test
    void a_host_is_told_of_with_whom_it_serves_and_who_works_there() {
        administrator.put("/api/v1/organisations/" + id, """
                {"alias": "%s", "name": "North Link Workers", "kind": "LINK_WORKER_HOST", "feedbackLevel": 6,
                 "host": {"capabilities": ["LINK_WORK"], "practices": ["X90001"], "postcodeSectors": ["XW2 1"],
                          "postcodeDistricts": ["XW1"], "defaultHost": true}}
                """.formatted(alias));
        var subject = UUID.randomUUID();

        var answer = administrator.put(
                "/api/v1/organisations/" + id + "/members/" + subject,
                "{\"name\": \"Sam Reed\", \"roles\": [\"link-worker\"]}");

        assertThat(answer.status()).isEqualTo(200);
        hearUntil(() -> assertThat(told()).hasSize(2));
        assertThat(told()).extracting(Told::aggregateVersion).containsExactly(1L, 2L);
        var profile = told().getLast().data();
        assertThat(profile.at("/host/practices/0").asString()).isEqualTo("X90001");
        assertThat(profile.at("/host/postcodeSectors/0").asString()).isEqualTo("XW2 1");
        assertThat(profile.at("/host/defaultHost").asBoolean()).isTrue();
        assertThat(profile.at("/members/0/subject").asString()).isEqualTo(subject.toString());
        assertThat(profile.at("/members/0/roles/0").asString()).isEqualTo("link-worker");
    }

    @Test
    void a_network_that_a_host_serves_is_told_with_it_and_a_practice_with_its_network() {
        keep("PCN");
        var host = Neighbours.newId();
        var practice = Neighbours.newId();

        var kept = administrator.put("/api/v1/organisations/" + host, hostOf(host, "\"%s\"".formatted(id), ""));
        administrator.put(
                "/api/v1/organisations/" + practice,
                "{\"alias\": \"p-%s\", \"name\": \"P\", \"kind\": \"GP_PRACTICE\", \"parentId\": \"%s\"}"
                        .formatted(practice, id));

        assertThat(kept.status()).isEqualTo(200);
        hearUntil(() -> assertThat(toldOf(practice)).hasSize(1));
        assertThat(toldOf(practice).getLast().data().path("partOf").asString()).isEqualTo(id.toString());
        hearUntil(() -> assertThat(toldOf(host)).hasSize(1));
        assertThat(toldOf(host).getLast().data().at("/host/networks/0").asString())
                .isEqualTo(id.toString());
        assertThat(administrator
                        .get("/api/v1/organisations/" + host)
                        .json()
                        .at("/host/networks/0")
                        .asString())
                .isEqualTo(id.toString());
    }

    @Test
    void a_practice_that_another_host_serves_is_refused_with_both_names() {
        var practice = "Y" + digits();
        administrator.put("/api/v1/organisations/" + id, hostOf(id, "", "\"" + practice + "\""));
        var other = Neighbours.newId();

        var refused = administrator.put("/api/v1/organisations/" + other, hostOf(other, "", "\"" + practice + "\""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrongFields()).containsExactly("/host/practices");
        assertThat(refused.body()).contains("Host " + id, "Host " + other);
        assertThat(administrator
                        .ifMatch("\"1\"")
                        .put("/api/v1/organisations/" + id, hostOf(id, "", "\"" + practice + "\", \"Z1X\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_network_that_is_none_is_named() {
        keep("FIRE");
        var host = Neighbours.newId();

        assertThat(administrator
                        .put("/api/v1/organisations/" + host, hostOf(host, "\"%s\"".formatted(id), ""))
                        .wrongFields())
                .containsExactly("/host/networks");
    }

    @Test
    void the_same_said_twice_is_told_once() {
        keep("FIRE");
        keep("FIRE");
        administrator.put(
                "/api/v1/organisations/" + id + "/members/" + UUID.randomUUID(),
                "{\"name\": \"Frankie Ash\", \"roles\": [\"referrer\"]}");

        hearUntil(() -> assertThat(told()).extracting(Told::aggregateVersion).containsExactly(1L, 2L));
    }

    @Test
    void all_wrong_fields_are_named_at_once() {
        var answer = administrator.put("/api/v1/organisations/" + id, """
                {"alias": "North!", "kind": "CIRCUS", "odsCode": "x", "feedbackLevel": 7,
                 "host": {"capabilities": [], "practices": [], "defaultHost": true}}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields())
                .containsExactly("/alias", "/feedbackLevel", "/host/postcodeDistricts", "/kind", "/name", "/odsCode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XW1", "XW11", "XW1 12", "XW1 1A", "XW1  1", "xw1 1"})
    void part_of_a_district_is_the_district_and_one_digit_after_a_space(String sector) {
        var answer = administrator.put("/api/v1/organisations/" + id, """
                {"alias": "%s", "name": "North", "kind": "LINK_WORKER_HOST",
                 "host": {"capabilities": ["LINK_WORK"], "practices": [], "postcodeSectors": ["%s"],
                          "postcodeDistricts": []}}
                """.formatted(alias, sector));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/host/postcodeSectors");
    }

    @Test
    void the_sign_in_service_knows_a_partner_as_it_was_brought_in() {
        var answer = administrator.put("/api/v1/organisations/" + id, """
                {"alias": "%1$s", "name": "North Care", "kind": "VCSE", "charityNumber": "1%2$s", "tier": "INTRODUCTION",
                 "domains": ["%1$s.example"], "roles": ["provider-worker", "org-admin"]}
                """.formatted(alias, digits()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(signIn.knows(id).orElseThrow().domains()).containsExactly(alias + ".example");
        assertThat(signIn.rolesOf(id)).containsExactlyInAnyOrder(Role.PROVIDER_WORKER, Role.ORG_ADMIN);
        var known = administrator.get("/api/v1/organisations/" + id).json();
        assertThat(known.path("tier").asString()).isEqualTo("INTRODUCTION");
        assertThat(known.path("domains").values()).hasSize(1);
    }

    @Test
    void nothing_is_kept_that_the_sign_in_service_did_not_hear() {
        signIn.goesAway();
        try {
            assertThat(administrator
                            .put("/api/v1/organisations/" + id, body("FIRE"))
                            .status())
                    .isEqualTo(503);
        } finally {
            signIn.comesBack();
        }

        assertThat(administrator.get("/api/v1/organisations/" + id).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_is_named_at_once() {
        keep("FIRE", "\"domains\": [\"%s.example\"]".formatted(alias));

        var answer = administrator.put(
                "/api/v1/organisations/" + Neighbours.newId(), """
                {"alias": "n-%1$s", "name": "N", "kind": "POLICE", "parentId": "%2$s", "domains": ["%1$s.example"],
                 "roles": ["ics-admin"]}
                """.formatted(alias, UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/domains", "/parentId", "/roles");
    }

    @Test
    void an_organisation_is_no_part_of_its_own_parts() {
        keep("COUNCIL");
        var part = Neighbours.newId();
        administrator.put("/api/v1/organisations/" + part, partOf(id, "part-" + part));

        var answer = administrator.ifMatch("\"1\"").put("/api/v1/organisations/" + id, partOf(part, alias));

        assertThat(answer.wrongFields()).containsExactly("/parentId");
    }

    @Test
    void what_the_board_has_put_down_is_changed_only_by_whoever_saw_it() {
        keep("COUNCIL");
        var seen =
                requireNonNull(administrator.get("/api/v1/organisations/" + id).version());
        var address = "/api/v1/organisations/" + id;

        var blind = administrator.put(address, body("FIRE"));
        var first = administrator.ifMatch(seen).put(address, body("POLICE"));
        var second = administrator.ifMatch(seen).put(address, body("FIRE"));

        assertThat(blind.status()).isEqualTo(428);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.version()).isNotEqualTo(seen);
        assertThat(second.status()).isEqualTo(412);
        assertThat(administrator.get(address).json().path("kind").asString()).isEqualTo("POLICE");
        assertThat(administrator.get(address).version()).isEqualTo(first.version());
    }

    @Test
    void who_begins_to_work_there_meanwhile_is_no_change_of_what_the_board_put_down() {
        keep("COUNCIL");
        var seen =
                requireNonNull(administrator.get("/api/v1/organisations/" + id).version());
        administrator.put(
                "/api/v1/organisations/" + id + "/members/" + UUID.randomUUID(),
                "{\"name\": \"Ada\", \"roles\": [\"referrer\"]}");

        assertThat(administrator
                        .ifMatch(seen)
                        .put("/api/v1/organisations/" + id, body("FIRE"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void of_two_that_bring_in_the_same_at_once_one_does() {
        var statuses = Stream.of("FIRE", "POLICE")
                .map(kind -> CompletableFuture.supplyAsync(() -> administrator
                        .put("/api/v1/organisations/" + id, body(kind))
                        .status()))
                .toList();

        assertThat(statuses.stream().map(CompletableFuture::join))
                .contains(200)
                .containsAnyOf(409, 412, 428)
                .hasSize(2);
    }

    @Test
    void nobody_changes_a_version_of_what_is_not_there() {
        assertThat(administrator
                        .ifMatch("\"3\"")
                        .put("/api/v1/organisations/" + id, body("FIRE"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void only_the_board_and_its_own_administrator_read_all_of_a_partner() {
        keep("HOUSING_ASSOCIATION");

        assertThat(readBy(Tokens.staff(id, Role.ORG_ADMIN))).isEqualTo(200);
        assertThat(readBy(Tokens.staff(UUID.randomUUID(), Role.ORG_ADMIN))).isEqualTo(404);
        assertThat(readBy(Tokens.staff(id, Role.REFERRER))).isEqualTo(403);
    }

    @Test
    void a_worker_lists_only_the_organisations_they_work_for() {
        keep("PHARMACY");
        var subject = UUID.randomUUID();
        administrator.put(
                "/api/v1/organisations/" + id + "/members/" + subject,
                "{\"name\": \"Ada\", \"roles\": [\"referrer\"]}");
        var there = Tokens.staffNamed(subject, id, Role.REFERRER);

        assertThat(api.as(there).get("/api/v1/organisations/mine").json().values())
                .singleElement()
                .extracting(one -> one.path("alias").asString())
                .isEqualTo(alias);
        assertThat(api.as(Tokens.staff(id, Role.REFERRER))
                        .get("/api/v1/organisations/mine")
                        .json()
                        .values())
                .isEmpty();
    }

    @Test
    void an_alias_belongs_to_one_organisation() {
        keep("FIRE");

        var answer = administrator.put("/api/v1/organisations/" + Neighbours.newId(), body("POLICE"));

        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void a_role_that_does_not_exist_is_refused() {
        keep("VCSE");

        var answer = administrator.put(
                "/api/v1/organisations/" + id + "/members/" + UUID.randomUUID(),
                "{\"name\": \"Ash\", \"roles\": [\"wizard\"]}");

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void any_worker_may_list_the_partners() {
        keep("COUNCIL");
        var worker = api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER));

        var page = worker.get("/api/v1/organisations?limit=200").json();

        assertThat(page.path("items")
                        .valueStream()
                        .map(item -> item.path("alias").asString()))
                .contains(alias);
        assertThat(page.toString()).doesNotContain("members");
    }

    @Test
    void nobody_else_writes_an_organisation() {
        assertThat(api.as(Tokens.staff(id, Role.ORG_ADMIN))
                        .put("/api/v1/organisations/" + id, body("VCSE"))
                        .status())
                .isEqualTo(403);
    }

    private static String hostOf(UUID id, String networks, String practices) {
        return """
                {"alias": "host-%1$s", "name": "Host %1$s", "kind": "LINK_WORKER_HOST",
                 "host": {"capabilities": ["LINK_WORK"], "networks": [%2$s], "practices": [%3$s],
                          "postcodeDistricts": []}}
                """.formatted(id, networks, practices);
    }

    private static String partOf(UUID parent, String alias) {
        return "{\"alias\": \"%s\", \"name\": \"North\", \"kind\": \"COUNCIL\", \"parentId\": \"%s\"}"
                .formatted(alias, parent);
    }

    private int readBy(String token) {
        return api.as(token).get("/api/v1/organisations/" + id).status();
    }

    private static String digits() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
    }

    private void keep(String kind) {
        assertThat(administrator.put("/api/v1/organisations/" + id, body(kind)).status())
                .isEqualTo(200);
    }

    private void keep(String kind, String more) {
        var body = body(kind).replace("}", ", " + more + "}");
        assertThat(administrator.put("/api/v1/organisations/" + id, body).status())
                .isEqualTo(200);
    }

    private String body(String kind) {
        return "{\"alias\": \"%s\", \"name\": \"North\", \"kind\": \"%s\"}".formatted(alias, kind);
    }

    private List<Told> told() {
        return toldOf(id);
    }

    private List<Told> toldOf(UUID organisation) {
        return events.received(Topic.ORGANISATION_PROFILE, OrganisationProfileV1.TYPE, organisation);
    }
}
