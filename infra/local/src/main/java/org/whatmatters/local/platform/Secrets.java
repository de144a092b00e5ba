package org.whatmatters.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/// The passwords and keys of one installation: drawn at its first start, kept readable for its owner only.
final class Secrets {

    static final String KEYCLOAK_ADMIN = "keycloak-admin";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known = new Properties();

    Secrets(Path folder) {
        this.file = folder.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
    }

    Path file() {
        return file;
    }

    /// A secret that has been drawn already.
    synchronized Optional<String> known(String name) {
        return Optional.ofNullable(known.getProperty(name));
    }

    synchronized String of(String name) {
        var kept = known.getProperty(name);
        return kept != null ? kept : keep(name, draw());
    }

    /// GOV.UK Notify's keys have a shape: a name, the service's id and the secret.
    synchronized String notifyKey() {
        var kept = known.getProperty("notify-api-key");
        return kept != null ? kept : keep("notify-api-key", "local-" + UUID.randomUUID() + "-" + UUID.randomUUID());
    }

    private static String draw() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String keep(String name, String secret) {
        known.setProperty(name, secret);
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, ownerOnly);
            }
            try (var out = Files.newBufferedWriter(file)) {
                known.store(out, "Made at the first start of this installation");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return secret;
    }
}
