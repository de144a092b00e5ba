package org.whatmatters.local.platform;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL as anybody would run it: data on disk, flushed at commit, passwords, reachable from this machine only.
final class PostgresServer implements Recipe {

    private final Settings settings;
    private final Databases databases;
    private final Path data;
    private Path binaries;

    PostgresServer(Settings settings, Databases databases) {
        this.settings = settings;
        this.databases = databases;
        this.data = settings.data(Part.POSTGRES);
        this.binaries = settings.cache();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        binaries = PostgresBinaries.unpackedIn(settings.cache());
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
    }

    @Override
    public ProcessBuilder command(Manner manner) {
        var command = new ArrayList<>(Java.OWN_SESSION);
        command.addAll(unprivileged());
        command.add(binaries.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", data.toString()));
        List.of(
                        "port=" + settings.port(Part.POSTGRES),
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "max_connections=200",
                        "shared_buffers=256MB",
                        "jit=off",
                        // So that it can be told how long after its cause an effect was committed.
                        "track_commit_timestamp=on",
                        "timezone=UTC",
                        "log_timezone=UTC")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return new ProcessBuilder(command);
    }

    @Override
    public boolean serves() {
        try (var connection = databases.connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void complete() throws SQLException {
        databases.create();
    }

    private void initialise() throws IOException, InterruptedException {
        Files.createDirectories(data.getParent());
        var passwordFile = Files.createTempFile(data.getParent(), "initdb", ".pw");
        try {
            Files.writeString(passwordFile, databases.superuserPassword());
            var command = new ArrayList<>(unprivileged());
            command.add(binaries.resolve("bin/initdb").toString());
            command.addAll(List.of("-D", data.toString(), "-U", Databases.SUPERUSER, "--pwfile=" + passwordFile));
            command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            new OneShot(settings).run("initdb", command);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
    private static List<String> unprivileged() {
        if (!System.getProperty("user.name", "").equals("root")) {
            return List.of();
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new PlatformFailure("PostgreSQL does not run as root, and this machine allows no user namespaces"
                    + " (unshare -U). Call this as an ordinary user.");
        }
        return List.of("unshare", "-U");
    }
}
