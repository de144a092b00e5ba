package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.LINK_WORKERS;
import static org.whatmatters.system.Journey.expect;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whatmatters.local.platform.Part;
import org.whatmatters.platform.testing.Api;

/// A token whose time is not over is refused at every door once what it says is no longer so, whoever changed it and
/// through whichever door.
class RevokedTokenIT {

    private static final String HERE = "harrowdale-link-workers";
    private static final String THERE = "harrowdale-community-trust";
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final List<Part> SERVICES = List.of(
            Part.PERSON, Part.REFERRAL, Part.CARE_PLAN, Part.DIRECTORY, Part.BUDGET, Part.NOTIFICATION, Part.INSIGHT);

    @Test
    void a_member_who_is_removed_is_refused_at_every_door_and_may_come_back() {
        var wren = Colleague.joins("org.admin", LINK_WORKERS, "triager");
        var before = wren.token(HERE);
        var colleague = Colleague.joins("org.admin", LINK_WORKERS, "triager").token(HERE);
        assertThat(doorsThatTake(before)).hasSize(SERVICES.size() + 1);

        expect(200, wren.removedBy("org.admin", LINK_WORKERS));

        awaitRefusal("removed by the administrator", before);
        assertThat(doorsThatTake(colleague)).hasSize(SERVICES.size() + 1);

        wren.awaitTheNextSecond();
        wren.alsoJoins("org.admin", LINK_WORKERS, "triager");
        assertThat(doorsThatTake(wren.token(HERE))).hasSize(SERVICES.size() + 1);
        assertThat(doorsThatTake(before)).isEmpty();
    }

    @Test
    void a_member_of_two_organisations_loses_the_one() {
        var wren = Colleague.joins("org.admin", LINK_WORKERS, "triager");
        wren.alsoJoins("trust.org.admin", Harrowdale.organisation(5), "triager");
        var here = wren.token(HERE);
        var there = wren.token(THERE);

        expect(200, wren.removedBy("org.admin", LINK_WORKERS));

        awaitRefusal("removed from one of two", here);
        assertThat(doorsThatTake(there)).hasSize(SERVICES.size() + 1);
    }

    @Test
    void a_role_taken_in_keycloaks_own_console_is_taken_here() {
        var wren = Colleague.joins("org.admin", LINK_WORKERS, "triager", "link-worker");
        var before = wren.token(HERE);
        var keycloak = PersonAccounts.keycloakAdmin();
        var organisation = organisation(keycloak, LINK_WORKERS.toString());

        expect(
                204,
                keycloak.delete("%s/groups/%s/members/%s"
                        .formatted(organisation, group(keycloak, organisation, "triager"), wren.subject())));

        awaitRefusal("role removed in the console", before);
        wren.awaitTheNextSecond();
        var after = Harrowdale.gateway().as(wren.token(HERE));
        assertThat(after.get("/api/v1/referrals/caseload").status()).isEqualTo(200);
        assertThat(after.get("/api/v1/referrals/incoming/unidentified").status())
                .isEqualTo(403);
    }

    @Test
    void a_membership_that_ends_in_keycloaks_own_console_ends_here() {
        var wren = Colleague.joins("org.admin", LINK_WORKERS, "link-worker");
        var before = wren.token(HERE);
        await().atMost(AT_MOST).until(() -> workers().contains(wren.subject().toString()));
        var keycloak = PersonAccounts.keycloakAdmin();

        expect(204, keycloak.delete(organisation(keycloak, LINK_WORKERS.toString()) + "/members/" + wren.subject()));

        awaitRefusal("removed in the console", before);
        await().atMost(AT_MOST).until(() -> !workers().contains(wren.subject().toString()));
    }

    @Test
    void an_account_that_is_shut_in_keycloaks_own_console_is_shut_out_everywhere() {
        var wren = Colleague.joins("org.admin", LINK_WORKERS, "triager");
        wren.alsoJoins("trust.org.admin", Harrowdale.organisation(5), "triager");
        var here = wren.token(HERE);
        var there = wren.token(THERE);

        expect(204, PersonAccounts.keycloakAdmin().put(account(wren), Map.of("enabled", false)));

        awaitRefusal("account disabled in the console", here);
        awaitRefusal("account disabled in the console, elsewhere", there);
    }

    @Test
    void whoever_is_signed_out_everywhere_in_keycloaks_own_console_is_signed_out() {
        var wren = Colleague.joins("org.admin", LINK_WORKERS, "triager");
        var before = wren.token(HERE);

        expect(204, PersonAccounts.keycloakAdmin().post(account(wren) + "/logout", Map.of()));

        awaitRefusal("signed out in the console", before);
    }

    /// To whom a triager here can give a case.
    private static String workers() {
        return expect(200, Harrowdale.as("triager").get("/api/v1/referrals/workers"))
                .body();
    }

    private static String account(Colleague colleague) {
        return "/auth/admin/realms/whatmatters/users/" + colleague.subject();
    }

    private static String organisation(Api keycloak, String id) {
        var organisations = "/auth/admin/realms/whatmatters/organizations";
        var found = expect(200, keycloak.get(organisations + "?q=wm_id:" + id)).json();
        return organisations + "/" + found.path(0).path("id").asString();
    }

    private static String group(Api keycloak, String organisation, String name) {
        return expect(200, keycloak.get(organisation + "/groups"))
                .json()
                .valueStream()
                .filter(group -> group.path("name").asString().equals(name))
                .map(group -> group.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private void awaitRefusal(String what, String token) {
        var open = new HashSet<>(doors().map(Door::name).toList());
        await().atMost(AT_MOST).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            open.retainAll(doorsThatTake(token));
            assertThat(open).as(what).isEmpty();
        });
    }

    private static Set<String> doorsThatTake(String token) {
        return doors().filter(door ->
                        door.api().as(token).get("/api/v1/nobody-serves-this").status() != 401)
                .map(Door::name)
                .collect(Collectors.toSet());
    }

    private record Door(String name, Api api) {}

    private static Stream<Door> doors() {
        return Stream.concat(
                Stream.of(new Door("gateway", Harrowdale.gateway())),
                SERVICES.stream().map(part -> new Door(part.title(), Harrowdale.directly(part))));
    }
}
