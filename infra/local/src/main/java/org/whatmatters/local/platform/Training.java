package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What an image build needs to run a service for real while its ahead-of-time cache is recorded there: where it finds
/// its database and what is in that at first, and tokens of demo users that only this training believes.
final class Training {

    private static final List<String> USERS =
            List.of("link.worker", "triager", "fire.officer", "directory.editor", "budget.officer", "analyst");
    private static final List<String> SCRIPTS = List.of("train.sh", "healthy.sh");
    private static final String KEYS = "keys/auth/realms/whatmatters/protocol/openid-connect/certs";

    private final Settings settings;
    private final Databases databases;
    private final Surroundings surroundings;
    private final TrainingTokens tokens;

    /// @param secrets of no other use
    Training(Settings settings, Secrets secrets) {
        // The ports do not matter inside a build, as long as all are told the same.
        this.settings = settings.elsewhere("training", Settings.DEFAULT_BASE_PORT);
        this.databases = new Databases(this.settings, secrets);
        this.surroundings = new Surroundings(this.settings, secrets, databases);
        this.tokens = new TrainingTokens(this.settings.issuer());
    }

    /// Nothing, where all is there: with a new key the image would be built anew for nothing.
    void write(Part part, Path folder) throws IOException {
        var sources = settings.root().resolve("infra/docker");
        if (!isCurrent(sources, folder)) {
            Folders.delete(folder);
            writeTokens(folder);
            Files.writeString(folder.resolve("environment"), environment(part));
            if (Databases.has(part)) {
                Files.writeString(folder.resolve("database.sql"), databases.script(part));
            }
            for (var script : SCRIPTS) {
                Files.copy(sources.resolve(script), folder.resolve(script));
            }
        }
    }

    private static boolean isCurrent(Path sources, Path folder) throws IOException {
        for (var script : SCRIPTS) {
            var copy = folder.resolve(script);
            if (!Files.exists(copy) || Files.mismatch(sources.resolve(script), copy) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void writeTokens(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(KEYS).getParent());
        Files.writeString(folder.resolve(KEYS), tokens.keys());
        Files.createDirectories(folder.resolve("tokens"));
        for (var account : DemoAccount.all(settings.root())) {
            if (USERS.contains(account.username())) {
                Files.writeString(folder.resolve("tokens").resolve(account.username()), tokens.of(account));
            }
        }
    }

    private String environment(Part part) {
        return surroundings.of(part).entrySet().stream()
                .map(variable -> "export %s='%s'%n".formatted(variable.getKey(), variable.getValue()))
                .sorted()
                .collect(Collectors.joining());
    }
}
