package org.whatmatters.person.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// Where the people of a partner sign in. That Keycloak sends them there is shown by the system tests.
@IntegrationTest
class ProviderIT {

    private static final String ALLOWED = "https://login.microsoftonline.com";

    private final Api api;
    private final Api administrator;
    private final UUID board = UUID.randomUUID();
    private final UUID id = Neighbours.newId();
    private final String alias = "trust-" + id;
    private final String provider = "/api/v1/organisations/" + id + "/identity-provider";

    ProviderIT(Api api) {
        this.api = api;
        this.administrator = api.as(Tokens.staff(board, Role.ICS_ADMIN));
    }

    @Test
    void the_board_names_it_reads_it_and_takes_it_away() {
        bringIn(alias + ".example");

        assertThat(name(ALLOWED + "/trust/v2.0").status()).isEqualTo(200);
        var named = administrator.get(provider).json();
        administrator.delete(provider);

        assertThat(named.path("issuer").asString()).isEqualTo(ALLOWED + "/trust/v2.0");
        assertThat(named.toString()).doesNotContain("secret");
        assertThat(administrator.get(provider).json().has("issuer")).isFalse();
    }

    @Test
    void nobody_is_sent_where_the_operator_did_not_allow() {
        bringIn(alias + ".example");

        for (var elsewhere : List.of(
                "https://login.microsoftonline.com.evil.example",
                "http://login.microsoftonline.com",
                "https://login.microsoftonline.com:8443",
                "https://169.254.169.254/latest",
                "http://localhost:5432")) {
            assertThat(name(elsewhere).wrongFields()).as(elsewhere).containsExactly("/issuer");
        }
        assertThat(administrator
                        .put(
                                provider,
                                Map.of(
                                        "issuer", ALLOWED,
                                        "discovery", "https://evil.example/openid",
                                        "clientId", "wm",
                                        "clientSecret", "secret"))
                        .wrongFields())
                .containsExactly("/discovery");
    }

    @Test
    void an_address_with_a_user_or_a_query_is_none() {
        bringIn(alias + ".example");

        assertThat(name("https://login.microsoftonline.com@evil.example").wrongFields())
                .containsExactly("/issuer");
        assertThat(name(ALLOWED + "/?next=https://evil.example").wrongFields()).containsExactly("/issuer");
    }

    @Test
    void without_a_domain_nobody_could_be_sent() {
        bringIn();

        assertThat(name(ALLOWED).status()).isEqualTo(409);
    }

    @Test
    void the_board_cannot_shut_itself_out() {
        var own = api.as(Tokens.staff(id, Role.ICS_ADMIN));
        bringIn(alias + ".example");

        assertThat(own.put(provider, body(ALLOWED)).status()).isEqualTo(409);
    }

    @Test
    void an_unknown_organisation_has_none() {
        assertThat(name(ALLOWED).status()).isEqualTo(404);
        assertThat(administrator.get(provider).status()).isEqualTo(404);
    }

    @Test
    void its_own_administrator_may_not() {
        bringIn(alias + ".example");
        var own = api.as(Tokens.staff(id, Role.ORG_ADMIN));

        assertThat(own.put(provider, body(ALLOWED)).status()).isEqualTo(403);
    }

    @Test
    void whoever_signs_in_there_is_not_invited_here() {
        bringIn(alias + ".example");
        name(ALLOWED);

        var answer = invite("ann@" + alias + ".example");
        var fromElsewhere = invite("ann-" + id + "@agency.example");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("signs-in-elsewhere");
        assertThat(fromElsewhere.status()).isEqualTo(201);
    }

    private Answer invite(String email) {
        return administrator.post(
                "/api/v1/organisations/" + id + "/members",
                Map.of("givenName", "Ann", "familyName", "Oak", "email", email, "roles", List.of("referrer")));
    }

    private Answer name(String issuer) {
        return administrator.put(provider, body(issuer));
    }

    private static Map<String, String> body(String issuer) {
        return Map.of("issuer", issuer, "clientId", "wm", "clientSecret", "a secret of theirs");
    }

    private void bringIn(String... domains) {
        var body = Map.of(
                "alias",
                alias,
                "name",
                "North Trust",
                "kind",
                "ACUTE",
                "domains",
                List.of(domains),
                "roles",
                List.of("referrer"));
        assertThat(administrator.put("/api/v1/organisations/" + id, body).status())
                .isEqualTo(200);
    }
}
