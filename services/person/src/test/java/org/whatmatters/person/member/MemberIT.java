package org.whatmatters.person.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.hearUntil;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.access.AccessRevokedV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class MemberIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final SignInServiceInMemory signIn;
    private final UUID id = Neighbours.newId();
    private final String members = "/api/v1/organisations/" + id + "/members";
    private final UUID orla;
    private final Api administrator;

    MemberIT(Api api, Events events, @Beside JdbcClient jdbc, SignInServiceInMemory signIn) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.signIn = signIn;
        signIn.has(id, Role.REFERRER, Role.TRIAGER, Role.LINK_WORKER, Role.ORG_ADMIN, Role.OPERATOR);
        orla = signIn.hasWorker(id, Role.ORG_ADMIN);
        administrator = api.as(Tokens.staffNamed(orla, id, Role.ORG_ADMIN));
    }

    @BeforeEach
    void an_organisation_is_known() {
        var known = api.as(Tokens.staff(UUID.randomUUID(), Role.ICS_ADMIN))
                .put("/api/v1/organisations/" + id, Map.of("alias", "north-" + id, "name", "North", "kind", "COUNCIL"));
        assertThat(known.status()).isEqualTo(200);
    }

    @Test
    void a_colleague_is_invited_and_waits_for_a_first_password() {
        var email = "alex." + id + "@north.example";

        var answer = administrator.post(members, invitation(email, "triager", "referrer"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("standing").asString()).isEqualTo("INVITED");
        assertThat(roles(answer)).containsExactly("referrer", "triager");
        assertThat(administrator.get(locationOf(answer)).json()).isEqualTo(answer.json());
        hearUntil(() -> assertThat(workers()).contains(answer.json().path("subject")));
    }

    @Test
    void every_wrong_field_of_an_invitation_is_named_at_once() {
        var answer = administrator.post(
                members, Map.of("givenName", "", "familyName", "Reed", "email", "nowhere", "roles", List.of("wizard")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/email", "/givenName", "/roles");
    }

    @Test
    void a_role_that_the_organisation_does_not_have_is_not_its_administrators_to_give() {
        assertThat(administrator
                        .post(members, invitation("a." + id + "@north.example", "ig-officer"))
                        .wrongFields())
                .containsExactly("/roles");
        assertThat(administrator
                        .post(members, invitation("b." + id + "@north.example", "operator"))
                        .wrongFields())
                .containsExactly("/roles");
        assertThat(administrator
                        .get("/api/v1/organisations/" + id + "/roles")
                        .json()
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("referrer", "triager", "link-worker", "org-admin");
    }

    @Test
    void an_invitation_sent_twice_invites_once_and_a_second_one_is_refused() {
        var email = "again." + id + "@north.example";
        var retried = administrator.with("Idempotency-Key", email);

        var first = retried.post(members, invitation(email, "triager"));
        var second = retried.post(members, invitation(email, "triager"));
        var another = administrator.post(members, invitation(email, "triager"));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.json().path("type").asString()).endsWith("member-already");
    }

    /// The account was opened and the answer lost.
    @Test
    void an_invitation_that_was_begun_is_finished_by_the_next_try() {
        var begun = signIn.hasWorker(id);

        var answer = administrator.post(members, invitation(begun + "@north.example", "triager"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("subject").asString()).isEqualTo(begun.toString());
        assertThat(roles(answer)).containsExactly("triager");
    }

    @Test
    void nobodys_own_account_is_made_a_workers() {
        signIn.hasPersonWith("june." + id + "@people.example");

        var answer = administrator.post(members, invitation("june." + id + "@people.example", "triager"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("address-not-usable");
    }

    @Test
    void other_roles_end_the_tokens_that_name_the_old_ones() {
        var wren = worker(Role.TRIAGER);

        var answer = administrator.put(members + "/" + wren + "/roles", Map.of("roles", List.of("link-worker")));

        assertThat(roles(answer)).containsExactly("link-worker");
        hearUntil(() -> assertThat(revocationsOf(wren)).singleElement().satisfies(revoked -> {
            assertThat(revoked.path("organisationId").asString()).isEqualTo(id.toString());
            assertThat(revoked.has("notBefore")).isTrue();
        }));
        assertThat(auditOf(wren)).contains("change roles of member");
    }

    @Test
    void whoever_is_removed_keeps_their_name_and_nothing_else() {
        var wren = worker(Role.TRIAGER);

        var answer = administrator.delete(members + "/" + wren);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(administrator.get(members + "/" + wren).status()).isEqualTo(404);
        hearUntil(() -> assertThat(revocationsOf(wren)).hasSize(1));
        assertThat(jdbc.sql("select name from member where subject = ? and cardinality(roles) = 0")
                        .param(wren)
                        .query(String.class)
                        .single())
                .isEqualTo("Wren Marsh");
        assertThat(auditOf(wren)).contains("remove member");
    }

    /// The sign-in service did it and the answer was lost.
    @Test
    void a_removal_that_was_begun_is_finished_by_the_next_try() {
        var wren = worker(Role.TRIAGER);
        signIn.remove(id, wren);

        assertThat(administrator.delete(members + "/" + wren).status()).isEqualTo(200);

        hearUntil(() -> assertThat(revocationsOf(wren)).hasSize(1));
        assertThat(administrator.delete(members + "/" + wren).status()).isEqualTo(404);
    }

    @Test
    void the_last_administrator_stays_one() {
        var demoted = administrator.put(members + "/" + orla + "/roles", Map.of("roles", List.of("triager")));
        var removed = administrator.delete(members + "/" + orla);

        assertThat(List.of(demoted.status(), removed.status())).containsOnly(409);
        assertThat(demoted.json().path("type").asString()).endsWith("last-administrator");
        assertThat(administrator.get(members + "/" + orla).status()).isEqualTo(200);
    }

    @Test
    void two_administrators_who_remove_each_other_at_the_same_moment_leave_one() {
        var other = signIn.hasWorker(id, Role.ORG_ADMIN);
        var asOther = api.as(Tokens.staffNamed(other, id, Role.ORG_ADMIN));

        var answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> administrator.delete(members + "/" + other)),
                        CompletableFuture.supplyAsync(() -> asOther.delete(members + "/" + orla)))
                .toList();

        // Whoever comes second is the last one, or has been removed already.
        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(Answer::status)
                        .sorted())
                .first()
                .isEqualTo(200);
        assertThat(signIn.membersOf(id)).filteredOn(Member::administers).hasSize(1);
    }

    @Test
    void an_administrator_of_another_organisation_finds_nobody() {
        var wren = worker(Role.TRIAGER);
        var stranger = api.as(Tokens.staff(UUID.randomUUID(), Role.ORG_ADMIN));

        assertThat(List.of(
                        stranger.get(members).status(),
                        stranger.get(members + "/" + wren).status(),
                        stranger.post(members, invitation("x@north.example", "triager"))
                                .status(),
                        stranger.put(members + "/" + wren + "/roles", Map.of("roles", List.of("triager")))
                                .status(),
                        stranger.put(members + "/" + wren + "/first-password", Map.of("password", "123456789012"))
                                .status(),
                        stranger.delete(members + "/" + wren).status()))
                .containsOnly(404);
        assertThat(administrator.get(members + "/" + wren).status()).isEqualTo(200);
    }

    @Test
    void only_who_has_never_signed_in_is_given_a_password() {
        var invited = administrator.post(members, invitation("new." + id + "@north.example", "triager"));
        var password = Map.of("password", "KFMX-3PQT-7HJC");
        var path = locationOf(invited) + "/first-password";

        assertThat(administrator.put(path, password).status()).isEqualTo(200);

        assertThat(signIn.letsIn(UUID.fromString(invited.json().path("subject").asString())))
                .isTrue();
        assertThat(administrator.put(path, password).status()).isEqualTo(409);
    }

    @Test
    void who_speaks_for_another_organisation_too_is_given_no_password_here() {
        var invited = administrator.post(members, invitation("two." + id + "@north.example", "triager"));
        var subject = UUID.fromString(invited.json().path("subject").asString());
        signIn.alsoWorksAt(UUID.randomUUID(), subject);

        var answer = administrator.put(locationOf(invited) + "/first-password", Map.of("password", "KFMX-3PQT-7HJC"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("invited-elsewhere");
        assertThat(signIn.letsIn(subject)).isFalse();
    }

    @Test
    void without_the_sign_in_service_nothing_is_done() {
        var wren = worker(Role.TRIAGER);
        signIn.goesAway();
        try {
            assertThat(administrator.delete(members + "/" + wren).status()).isEqualTo(503);
        } finally {
            signIn.comesBack();
        }

        assertThat(revocationsOf(wren)).isEmpty();
        assertThat(administrator.get(members + "/" + wren).status()).isEqualTo(200);
    }

    @Test
    void members_are_listed_in_parts() {
        worker(Role.TRIAGER);
        worker(Role.TRIAGER);

        var first = administrator.get(members + "?limit=2").json();
        var rest = administrator
                .get(members + "?limit=2&after=" + first.path("next").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(rest.path("items").size()).isOne();
        assertThat(rest.has("next")).isFalse();
    }

    private UUID worker(Role role) {
        var subject = signIn.hasWorker(id, role);
        var path = members + "/" + subject;
        assertThat(api.as(Tokens.staff(UUID.randomUUID(), Role.ICS_ADMIN))
                        .put(path, Map.of("name", "Wren Marsh", "roles", List.of(role.kebab())))
                        .status())
                .isEqualTo(200);
        return subject;
    }

    private static Map<String, Object> invitation(String email, String... roles) {
        return Map.of("givenName", "Alex", "familyName", "Reed", "email", email, "roles", List.of(roles));
    }

    private static List<String> roles(Answer answer) {
        return answer.json().path("roles").valueStream().map(JsonNode::asString).toList();
    }

    private List<JsonNode> revocationsOf(UUID subject) {
        return events.received(Topic.ACCESS_REVOCATION, AccessRevokedV1.TYPE).stream()
                .map(Events.Told::data)
                .filter(revoked -> revoked.path("subject").asString("").equals(subject.toString()))
                .toList();
    }

    private List<JsonNode> workers() {
        return events.last(Topic.ORGANISATION_PROFILE, OrganisationProfileV1.TYPE, id)
                .data()
                .path("members")
                .valueStream()
                .map(member -> member.path("subject"))
                .toList();
    }

    private static String locationOf(Answer answer) {
        return Objects.requireNonNull(answer.header("Location"));
    }

    private List<@Nullable String> auditOf(UUID subject) {
        return jdbc.sql("select action from audit_entry where :subject = any(person_ids)")
                .param("subject", subject)
                .query(String.class)
                .list();
    }
}
