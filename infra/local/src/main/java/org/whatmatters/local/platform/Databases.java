package org.whatmatters.local.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// One database for each service, with two roles: the owner changes its shape, the service reads and writes rows.
final class Databases {

    static final String SUPERUSER = "postgres";

    private static final List<Part> WITHOUT = List.of(Part.POSTGRES, Part.KAFKA, Part.NOTIFY_SANDBOX, Part.GATEWAY);

    private final Settings settings;
    private final Secrets secrets;

    Databases(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    static boolean has(Part part) {
        return !WITHOUT.contains(part);
    }

    Database of(Part part) {
        var name = part.database();
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(Part.POSTGRES), name);
        var owner = name + "_owner";
        return new Database(url, name, secrets.of("database." + name), owner, secrets.of("database." + owner));
    }

    void create() throws SQLException {
        try (var server = connect("postgres")) {
            for (var part : Part.values()) {
                if (has(part) && !exists(server, part.database())) {
                    create(server, part);
                }
            }
        }
    }

    private void create(Connection server, Part part) throws SQLException {
        var database = of(part);
        var app = database.user();
        var owner = database.owner();
        // In a database of the draft's name until it is whole: a start that was killed here begins again.
        var draft = app + "_draft";
        run(server, "drop database if exists " + draft);
        run(server, "drop role if exists " + app);
        run(server, "drop role if exists " + owner);
        run(server, "create role %s login password '%s'".formatted(owner, database.ownerPassword()));
        run(server, "create role %s login password '%s'".formatted(app, database.password()));
        run(server, "create database %s owner %s".formatted(draft, owner));
        run(server, "revoke all on database %s from public".formatted(draft));
        run(server, "grant connect on database %s to %s".formatted(draft, app));
        try (var inside = connect(draft)) {
            run(inside, "revoke all on schema public from public");
            run(inside, "grant create, usage on schema public to " + owner);
            run(inside, "grant usage on schema public to " + app);
            var byDefault = "alter default privileges for role " + owner + " in schema public grant ";
            run(inside, byDefault + "select, insert, update, delete on tables to " + app);
            run(inside, byDefault + "usage, select on sequences to " + app);
            run(inside, byDefault + "execute on functions to " + app);
        }
        run(server, "alter database %s rename to %s".formatted(draft, app));
    }

    /// As the superuser.
    Connection connect(String database) throws SQLException {
        var url =
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=2".formatted(settings.port(Part.POSTGRES), database);
        return DriverManager.getConnection(url, SUPERUSER, superuserPassword());
    }

    String superuserPassword() {
        return secrets.of("postgres");
    }

    private static boolean exists(Connection server, String database) throws SQLException {
        try (var query = server.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
