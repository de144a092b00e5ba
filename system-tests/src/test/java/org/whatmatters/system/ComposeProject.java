package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Settings;

/// A platform in containers. They are found by the labels that docker-compose and Compose v2 alike give them, so that
/// neither of them nor its files are needed here.
///
/// @param name of the project, as in `docker-compose --project-name`
record ComposeProject(String name) implements MachineRoom {

    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(4);
    private static final String HEALTH = "{{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}";
    private static final String ENVIRONMENT = "{{range .Config.Env}}{{println .}}{{end}}";
    private static final String ADMIN_PASSWORD = "KC_BOOTSTRAP_ADMIN_PASSWORD=";

    @Override
    public void stop(Part... parts) {
        docker(with(List.of("stop"), parts));
    }

    @Override
    public void start(Part... parts) {
        docker(with(List.of("start"), parts));
        await().atMost(PATIENCE_AT_START)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(docker(with(List.of("inspect", "--format", HEALTH), parts))
                                .lines())
                        .as("health of " + Arrays.toString(parts))
                        .isNotEmpty()
                        .isSubsetOf("healthy", "running"));
    }

    @Override
    public String log(Part part) {
        return docker(List.of("logs", container(part)));
    }

    @Override
    public Settings installation() {
        return abort(
                "Faults take control over processes, which containers hide: run it with ./run of this repository on"
                        + " this machine.");
    }

    @Override
    public String keycloakAdminPassword() {
        return docker(List.of("inspect", "--format", ENVIRONMENT, container(Part.KEYCLOAK)))
                .lines()
                .filter(line -> line.startsWith(ADMIN_PASSWORD))
                .map(line -> line.substring(ADMIN_PASSWORD.length()))
                .findFirst()
                .orElseGet(() -> abort("Somebody new needs an account, and Keycloak's administrator opens it; the"
                        + " password does not stand in the container's environment: give WM_KEYCLOAK_ADMIN_PASSWORD."));
    }

    private List<String> with(List<String> command, Part... parts) {
        var whole = new ArrayList<>(command);
        Arrays.stream(parts).map(this::container).forEach(whole::add);
        return whole;
    }

    private String container(Part service) {
        var found = docker(List.of(
                        "ps",
                        "--all",
                        "--quiet",
                        "--filter",
                        "label=com.docker.compose.project=" + name,
                        "--filter",
                        "label=com.docker.compose.service=" + service.title()))
                .strip();
        assertThat(found)
                .as("container of %s in the compose project %s".formatted(service.title(), name))
                .isNotEmpty()
                .doesNotContain("\n");
        return found;
    }

    private static String docker(List<String> arguments) {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s: %s", String.join(" ", command), said)
                    .isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
