package org.whatmatters.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmFilesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SOURCES = Settings.findRoot().resolve("infra/keycloak");

    @TempDir
    private Path imports;

    @Test
    void the_demo_joins_the_realm_and_replaces_nothing() throws IOException {
        RealmFiles.write(SOURCES, imports);

        var realm = read(imports.resolve("whatmatters-realm.json"));
        assertThat(names(realm.required("clients"), "clientId"))
                .containsExactlyInAnyOrder("whatmatters-portal", "whatmatters-person", "admin-cli", "whatmatters-demo");
        assertThat(realm.required("organizations").size()).isEqualTo(15);
        assertThat(read(imports.resolve("nhs-login-realm.json"))
                        .required("realm")
                        .asString())
                .isEqualTo("nhs-login");
    }

    @Test
    void only_the_demo_has_a_client_with_direct_grants() {
        var everywhere = read(SOURCES.resolve("whatmatters.json"));

        assertThat(everywhere.required("clients").valueStream())
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(true));
    }

    @Test
    void the_nhs_number_is_in_userinfo_and_in_no_token() {
        var mappers = read(SOURCES.resolve("whatmatters.json"))
                .required("clientScopes")
                .valueStream()
                .flatMap(scope -> scope.required("protocolMappers").valueStream())
                .map(mapper -> mapper.required("config"))
                .filter(config -> config.path("claim.name").asString("").equals("nhs_number"))
                .toList();

        assertThat(mappers).singleElement().satisfies(config -> {
            assertThat(config.required("userinfo.token.claim").asString()).isEqualTo("true");
            assertThat(config.required("access.token.claim").asString()).isEqualTo("false");
            assertThat(config.required("id.token.claim").asString()).isEqualTo("false");
            assertThat(config.required("introspection.token.claim").asString()).isEqualTo("false");
        });
    }

    @Test
    void demo_users_know_their_organisations() {
        var root = Settings.findRoot();

        assertThat(DemoAccount.named("team.lead", root).organisations())
                .containsExactly("harrowdale-link-workers", "harrowdale-community-trust");
        assertThat(DemoAccount.named("june", root).memberships()).isEmpty();
        assertThat(DemoAccount.named("gp", root).memberships().getFirst().roles())
                .containsExactlyInAnyOrder("referrer", "clinician");
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }

    private static List<String> names(JsonNode list, String name) {
        return list.valueStream().map(item -> item.required(name).asString()).toList();
    }
}
