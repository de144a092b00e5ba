package org.whatmatters.local.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keycloak's own distribution, built once for PostgreSQL, with a home of its own for each installation.
final class KeycloakServer implements Recipe {

    private static final int HEAP = 320;

    private final Settings settings;
    private final Secrets secrets;
    private final Databases databases;
    private final Path home;
    private Path distribution;

    KeycloakServer(Settings settings, Secrets secrets, Databases databases) {
        this.settings = settings;
        this.secrets = secrets;
        this.databases = databases;
        this.home = settings.data(Part.KEYCLOAK);
        this.distribution = settings.cache();
    }

    @Override
    public void prepare() throws IOException {
        distribution = KeycloakDistribution.unpackedFor(settings);
        Files.createDirectories(home);
        for (var shared : List.of("lib", "conf", "providers", "themes")) {
            var link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(shared));
        }
        RealmFiles.write(settings.root().resolve("infra/keycloak"), home.resolve("data/import"));
    }

    @Override
    public ProcessBuilder command(Manner manner) {
        var process = new ProcessBuilder(KeycloakDistribution.java(
                home,
                HEAP,
                "start",
                "--optimized",
                // Does nothing for a realm that is there already.
                "--import-realm",
                "--hostname=" + settings.address() + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(Port.KEYCLOAK),
                "--http-management-port=" + settings.port(Port.KEYCLOAK_MANAGEMENT),
                "--cache=local",
                "--db-pool-max-size=20",
                "--log-level=info,io.smallrye.health:error"));
        process.environment().putAll(environment());
        return process;
    }

    Map<String, String> environment() {
        var database = databases.of(Part.KEYCLOAK);
        var environment = new HashMap<>(secrets(secrets, databases));
        environment.put("KC_DB_URL", database.url());
        environment.put("KC_DB_USERNAME", database.owner());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        // What the realm files leave open.
        environment.put("WM_PUBLIC_URL", settings.address().toString());
        environment.put("WM_KEYCLOAK_URL", settings.keycloak().toString());
        return environment;
    }

    /// That part of its environment that nobody else may read.
    static Map<String, String> secrets(Secrets secrets, Databases databases) {
        return Map.of(
                "KC_DB_PASSWORD", databases.of(Part.KEYCLOAK).ownerPassword(),
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(Secrets.KEYCLOAK_ADMIN),
                "WM_PORTAL_CLIENT_SECRET", secrets.of("portal-client"),
                "WM_PERSON_CLIENT_SECRET", secrets.of("person-client"),
                "WM_NHS_LOGIN_SECRET", secrets.of("nhs-login-client"));
    }

    @Override
    public boolean serves() {
        return Http.answersOk(
                URI.create("http://127.0.0.1:%d/auth/health/ready".formatted(settings.port(Port.KEYCLOAK_MANAGEMENT))));
    }
}
