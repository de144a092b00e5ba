package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/// What the containers need besides the programs: the options of their JVMs and Keycloak's realms, which are built into
/// the images, and the secrets, which are in no image but in a file for each that `docker-compose.yml` names.
final class ContainerFiles {

    private static final int LAUNCHER_HEAP = 96;

    private final Settings settings;
    private final Path folder;
    private final Secrets secrets;

    ContainerFiles(Settings settings) {
        this.settings = settings;
        this.folder = settings.root().resolve(".local/containers");
        this.secrets = new Secrets(folder);
    }

    void write() throws IOException {
        for (var part : Part.deployables()) {
            writeOptions(part.title(), Program.of(part).heap());
        }
        writeOptions(Installation.LAUNCHER, LAUNCHER_HEAP);
        var realms = settings.root().resolve("infra/keycloak");
        RealmFiles.write(realms, settings.packages().resolve("keycloak/import"));
        writeSecrets();
    }

    /// Into a folder that nobody else may enter. Drawn once: the databases in the volumes know them.
    void writeSecrets() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var databases = new Databases(settings, secrets);
        var surroundings = new Surroundings(settings, secrets, databases);
        for (var part : Part.deployables()) {
            writeSecrets(part.title(), surroundings.secretsOf(part));
        }
        writeSecrets("keycloak", KeycloakServer.secrets(secrets, databases));
        writeSecrets("postgres", Map.of("POSTGRES_PASSWORD", databases.superuserPassword()));
        writeSecrets("databases", ofAll(databases));
    }

    private static Map<String, String> ofAll(Databases databases) {
        var passwords = new TreeMap<String, String>();
        passwords.put(ContainerFoundation.variable(Databases.SUPERUSER), databases.superuserPassword());
        for (var part : Part.values()) {
            if (Databases.has(part)) {
                var database = databases.of(part);
                passwords.put(variable(database.user()), database.password());
                passwords.put(variable(database.owner()), database.ownerPassword());
            }
        }
        return passwords;
    }

    private static String variable(String role) {
        return ContainerFoundation.variable(Databases.secretOf(role));
    }

    private void writeSecrets(String name, Map<String, String> variables) throws IOException {
        var lines = variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .sorted()
                .toList();
        Files.write(folder.resolve(name + ".env"), lines);
    }

    private void writeOptions(String name, int heap) throws IOException {
        var options = new ArrayList<>(Manner.EVERYDAY.options());
        options.addAll(Manner.EVERYDAY.heap(heap));
        options.add("-Dfile.encoding=UTF-8");
        // A container that was started again may have another address.
        options.add("-Dsun.net.inetaddr.ttl=5");
        var image = Files.createDirectories(settings.packages().resolve(name).resolve("image"));
        Files.write(image.resolve("options"), options);
    }
}
