package org.whatmatters.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerFilesTest {

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = root.resolve(".local/containers");
        new ContainerFiles(Settings.at(root, Settings.DEFAULT_BASE_PORT)).writeSecrets();
    }

    @Test
    void nobody_else_on_the_machine_reads_them() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_service_is_given_its_own_and_no_other() throws IOException {
        assertThat(given("referral")).containsOnlyKeys("WM_DB_PASSWORD", "WM_DB_OWNER_PASSWORD");
        assertThat(given("person"))
                .containsOnlyKeys("WM_DB_PASSWORD", "WM_DB_OWNER_PASSWORD", "WM_PERSON_CLIENT_SECRET");
        assertThat(given("person").values())
                .doesNotContainAnyElementsOf(given("referral").values());
    }

    @Test
    void they_are_drawn_once_because_the_databases_know_them() throws IOException {
        var first = given("person");

        new ContainerFiles(Settings.at(root, Settings.DEFAULT_BASE_PORT)).writeSecrets();

        assertThat(given("person")).isEqualTo(first);
    }

    @Test
    void the_databases_are_made_with_the_passwords_that_their_services_are_given() throws IOException {
        var environment = given("databases");
        var made = new Databases(
                "postgres:5432", secret -> environment.getOrDefault(ContainerFoundation.variable(secret), "none"));

        assertThat(made.superuserPassword()).isEqualTo(given("postgres").get("POSTGRES_PASSWORD"));
        assertThat(made.of(Part.CARE_PLAN).password())
                .isEqualTo(given("care-plan").get("WM_DB_PASSWORD"));
        assertThat(made.of(Part.KEYCLOAK).ownerPassword())
                .isEqualTo(given("keycloak").get("KC_DB_PASSWORD"));
    }

    private Map<String, String> given(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name + ".env")).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
