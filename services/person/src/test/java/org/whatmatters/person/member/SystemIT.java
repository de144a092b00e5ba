package org.whatmatters.person.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.hearUntil;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.access.AccessRevokedV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.member.application.KeySet;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class SystemIT {

    private static final String KEYS = newKeys("one");
    private static final String OTHER_KEYS = newKeys("two");

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final SignInServiceInMemory signIn;
    private final UUID id = Neighbours.newId();
    private final String systems = "/api/v1/organisations/" + id + "/systems";
    private final Api administrator;

    SystemIT(Api api, Events events, @Beside JdbcClient jdbc, SignInServiceInMemory signIn) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.signIn = signIn;
        signIn.has(id, Role.REFERRER, Role.ORG_ADMIN);
        administrator = api.as(Tokens.staffNamed(signIn.hasWorker(id, Role.ORG_ADMIN), id, Role.ORG_ADMIN));
    }

    @BeforeEach
    void an_organisation_is_known() {
        var known = api.as(Tokens.staff(UUID.randomUUID(), Role.ICS_ADMIN))
                .put(
                        "/api/v1/organisations/" + id,
                        Map.of("alias", "surgery-" + id, "name", "Surgery", "kind", "GP_PRACTICE"));
        assertThat(known.status()).isEqualTo(200);
    }

    @Test
    void a_system_is_registered_as_a_referrer_and_as_nothing_else() {
        var answer = administrator.post(systems, system("Riverside GP system", KEYS));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("algorithm").asString()).isEqualTo("ES256");
        assertThat(answer.json().path("keyNames").path(0).asString()).isEqualTo("one");
        assertThat(signIn.rolesOfSystem(id, clientOf(answer))).containsExactly(Role.REFERRER);
        assertThat(signIn.keysOf(clientOf(answer))).contains(KeySet.read(KEYS));
        assertThat(administrator.get(systems).json().path(0)).isEqualTo(answer.json());
    }

    @Test
    void a_system_is_no_colleague_and_its_name_stands_beside_what_it_does() {
        var client = clientOf(administrator.post(systems, system("Riverside GP system", KEYS)));

        assertThat(administrator.get("/api/v1/organisations/" + id + "/members").body())
                .doesNotContain("Riverside");
        assertThat(jdbc.sql("select name from member where subject = ? and cardinality(roles) = 0")
                        .param(subjectOf(client))
                        .query(String.class)
                        .list())
                .containsExactly("Riverside GP system");
        assertThat(auditOf(client)).containsExactly("register system");
    }

    @Test
    void every_wrong_field_is_named_and_no_client_is_left_open() {
        var clients = signIn.clients();
        administrator.post(systems, system("Riverside GP system", KEYS));

        assertThat(administrator.post(systems, Map.of("name", " ", "keys", "")).wrongFields())
                .containsExactly("/keys", "/name");
        assertThat(administrator.post(systems, system("Other", "no keys")).wrongFields())
                .containsExactly("/keys");
        assertThat(administrator
                        .post(systems, system("riverside gp SYSTEM", KEYS))
                        .wrongFields())
                .containsExactly("/name");
        assertThat(signIn.clients()).isEqualTo(clients + 1);
    }

    /// It was opened, and then the sign-in service was gone.
    @Test
    void a_registration_that_fails_halfway_leaves_no_client_open() {
        var clients = signIn.clients();
        signIn.goesAway();
        try {
            assertThat(administrator
                            .post(systems, system("Riverside GP system", KEYS))
                            .status())
                    .isEqualTo(503);
        } finally {
            signIn.comesBack();
        }

        assertThat(signIn.clients()).isEqualTo(clients);
        assertThat(administrator.get(systems).json().size()).isZero();
    }

    @Test
    void a_registration_sent_twice_opens_one_client() {
        var retried = administrator.with("Idempotency-Key", UUID.randomUUID().toString());

        var first = retried.post(systems, system("Riverside GP system", KEYS));
        var second = retried.post(systems, system("Riverside GP system", KEYS));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(administrator.get(systems).json().size()).isOne();
    }

    @Test
    void other_keys_count_at_once_and_end_what_was_got_with_the_old_ones() {
        var client = clientOf(administrator.post(systems, system("Riverside GP system", KEYS)));

        var answer = administrator.put(systems + "/" + client + "/keys", Map.of("keys", OTHER_KEYS));

        assertThat(answer.json().path("keyNames").path(0).asString()).isEqualTo("two");
        assertThat(signIn.keysOf(client)).contains(KeySet.read(OTHER_KEYS));
        hearUntil(() -> assertThat(revocationsOf(client)).hasSize(2));
    }

    @Test
    void a_system_that_is_removed_gets_no_tokens_and_those_it_has_are_refused() {
        var client = clientOf(administrator.post(systems, system("Riverside GP system", KEYS)));

        assertThat(administrator.delete(systems + "/" + client).status()).isEqualTo(200);

        assertThat(signIn.keysOf(client)).isEmpty();
        assertThat(administrator.get(systems).json().size()).isZero();
        assertThat(administrator.delete(systems + "/" + client).status()).isEqualTo(200);
        assertThat(administrator
                        .post(systems, system("Riverside GP system", KEYS))
                        .status())
                .isEqualTo(201);
        hearUntil(() -> assertThat(revocationsOf(client)).hasSize(2));
        assertThat(auditOf(client)).contains("remove system");
    }

    @Test
    void an_organisation_that_does_not_refer_has_no_systems() {
        signIn.has(id, Role.ORG_ADMIN);

        var answer = administrator.post(systems, system("Riverside GP system", KEYS));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("does-not-refer");
    }

    @Test
    void an_administrator_of_another_organisation_finds_none() {
        var client = clientOf(administrator.post(systems, system("Riverside GP system", KEYS)));
        var stranger = api.as(Tokens.staff(UUID.randomUUID(), Role.ORG_ADMIN));

        assertThat(List.of(
                        stranger.get(systems).status(),
                        stranger.post(systems, system("Mine", KEYS)).status(),
                        stranger.put(systems + "/" + client + "/keys", Map.of("keys", OTHER_KEYS))
                                .status(),
                        stranger.delete(systems + "/" + client).status()))
                .containsOnly(404);
        assertThat(signIn.keysOf(client)).contains(KeySet.read(KEYS));
    }

    private static Map<String, String> system(String name, String keys) {
        return Map.of("name", name, "keys", keys);
    }

    private static UUID clientOf(Answer answer) {
        return UUID.fromString(answer.json().path("clientId").asString());
    }

    private UUID subjectOf(UUID client) {
        return jdbc.sql("select subject from sending_system where id = ?")
                .param(client)
                .query(UUID.class)
                .single();
    }

    private List<JsonNode> revocationsOf(UUID client) {
        var subject = subjectOf(client).toString();
        return events.received(Topic.ACCESS_REVOCATION, AccessRevokedV1.TYPE).stream()
                .map(Events.Told::data)
                .filter(revoked -> revoked.path("subject").asString("").equals(subject))
                .toList();
    }

    private List<@Nullable String> auditOf(UUID client) {
        return jdbc.sql("select action from audit_entry where :subject = any(person_ids)")
                .param("subject", subjectOf(client))
                .query(String.class)
                .list();
    }

    private static String newKeys(String name) {
        try {
            return new JWKSet(new ECKeyGenerator(Curve.P_256)
                            .keyID(name)
                            .generate()
                            .toPublicJWK())
                    .toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
