package org.whatmatters.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `docker-compose.yml` is written by hand; this holds it to what `./run` does.
class ComposeFileTest {

    private static final Path ROOT = Settings.findRoot();
    private static final JsonNode SERVICES = services("docker-compose.yml");
    private static final JsonNode REACHABLE = services("infra/docker/reachable.yml");

    /// Their defaults are the names in the databases.
    private static final Set<String> LEFT_TO_DEFAULTS = Set.of("WM_DB_USER", "WM_DB_OWNER_USER");

    @TempDir
    Path folder;

    @Test
    void every_part_is_a_service_of_its_name() {
        assertThat(SERVICES.propertyNames())
                .containsAll(Stream.of(Part.values()).map(Part::title).toList());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_is_told_what_run_tells_it(Part part) {
        var settings = settings();
        var secrets = new Secrets(folder);
        var surroundings = new Surroundings(settings, secrets, new Databases(settings, secrets));

        assertIsTold(
                part,
                surroundings.of(part).keySet(),
                surroundings.secretsOf(part).keySet());
    }

    @Test
    void keycloak_is_told_what_run_tells_it() {
        var settings = settings();
        var secrets = new Secrets(folder);
        var databases = new Databases(settings, secrets);

        assertIsTold(
                Part.KEYCLOAK,
                new KeycloakServer(settings, secrets, databases).environment().keySet(),
                KeycloakServer.secrets(secrets, databases).keySet());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_can_write_nowhere_and_take_no_more_than_its_memory(Part part) {
        var service = SERVICES.path(part.title());

        assertThat(service.path("read_only").asBoolean(false)).isTrue();
        assertThat(service.path("cap_drop").path(0).asString("")).isEqualTo("ALL");
        assertThat(service.path("mem_limit").asString("")).isNotEmpty();
    }

    @Test
    void only_the_gateway_and_the_phones_are_open_and_only_on_this_machine() {
        assertThat(SERVICES.properties().stream()
                        .filter(service -> service.getValue().has("ports"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("gateway", "notify-sandbox");
        for (var part : Part.values()) {
            assertThat(ports(part)).allMatch(port -> port.startsWith("127.0.0.1:"));
        }
    }

    @Test
    void the_tests_find_every_part_where_it_is_in_an_installation_of_run() {
        for (var part : Part.values()) {
            if (part != Part.POSTGRES) {
                var published =
                        "127.0.0.1:${WM_PORTS:-80}%02d:".formatted(settings().port(part) % 100);
                assertThat(ports(part))
                        .as(part.title())
                        .singleElement()
                        .satisfies(port -> assertThat(port).startsWith(published));
            }
        }
    }

    static List<Part> programs() {
        return Part.deployables();
    }

    private void assertIsTold(Part part, Set<String> inRun, Set<String> secrets) {
        var service = SERVICES.path(part.title());
        var told = new HashSet<>(LEFT_TO_DEFAULTS);
        told.addAll(service.path("environment").propertyNames());

        assertThat(told.stream().filter(secrets::contains)).isEmpty();
        assertThat(service.path("env_file").asString(""))
                .isEqualTo(secrets.isEmpty() ? "" : ".local/containers/" + part.title() + ".env");
        told.addAll(secrets);
        assertThat(told).containsAll(inRun);
    }

    private Settings settings() {
        return new Settings(ROOT, folder, Settings.DEFAULT_BASE_PORT);
    }

    private static List<String> ports(Part part) {
        return Stream.of(SERVICES, REACHABLE)
                .flatMap(services -> services.path(part.title()).path("ports").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode services(String file) {
        try {
            var compose = new JsonMapper().<JsonNode>valueToTree(new Yaml().load(Files.readString(ROOT.resolve(file))));
            return compose.required("services");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
