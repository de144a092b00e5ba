package org.whatmatters.local.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// One database for each service, with two roles: the owner changes its shape, the service reads and writes rows.
final class Databases {

    static final String SUPERUSER = "postgres";

    private static final List<Part> WITHOUT = List.of(Part.POSTGRES, Part.KAFKA, Part.NOTIFY_SANDBOX, Part.GATEWAY);

    private final String server;
    private final UnaryOperator<String> secrets;

    Databases(Settings settings, Secrets secrets) {
        this(settings.postgres(), secrets::of);
    }

    /// As seen from where this runs.
    ///
    /// @param server host and port
    /// @param secrets by name
    Databases(String server, UnaryOperator<String> secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    static boolean has(Part part) {
        return !WITHOUT.contains(part);
    }

    Database of(Part part) {
        var name = part.database();
        var url = "jdbc:postgresql://%s/%s".formatted(server, name);
        var owner = name + "_owner";
        return new Database(url, name, secrets.apply(secretOf(name)), owner, secrets.apply(secretOf(owner)));
    }

    /// The name of a role's password.
    static String secretOf(String role) {
        return "database." + role;
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
        for (var statement : drafted(part)) {
            run(server, statement);
        }
        try (var inside = connect(draft(part))) {
            for (var statement : furnished(part)) {
                run(inside, statement);
            }
        }
        run(server, finished(part));
    }

    /// The same for `psql`.
    String script(Part part) {
        var lines = new ArrayList<>(drafted(part));
        lines.add("\\connect " + draft(part));
        lines.addAll(furnished(part));
        lines.add("\\connect postgres");
        lines.add(finished(part));
        return lines.stream()
                .map(line -> line.startsWith("\\") ? line + "\n" : line + ";\n")
                .collect(Collectors.joining());
    }

    /// In a database of the draft's name until it is whole: a start that was killed here begins again.
    private List<String> drafted(Part part) {
        var database = of(part);
        var app = database.user();
        var owner = database.owner();
        return List.of(
                "drop database if exists " + draft(part),
                "drop role if exists " + app,
                "drop role if exists " + owner,
                "create role %s login password '%s'".formatted(owner, database.ownerPassword()),
                "create role %s login password '%s'".formatted(app, database.password()),
                "create database %s owner %s".formatted(draft(part), owner),
                "revoke all on database %s from public".formatted(draft(part)),
                "grant connect on database %s to %s".formatted(draft(part), app));
    }

    private List<String> furnished(Part part) {
        var app = of(part).user();
        var owner = of(part).owner();
        var byDefault = "alter default privileges for role " + owner + " in schema public grant ";
        return List.of(
                "revoke all on schema public from public",
                "grant create, usage on schema public to " + owner,
                "grant usage on schema public to " + app,
                byDefault + "select, insert, update, delete on tables to " + app,
                byDefault + "usage, select on sequences to " + app,
                byDefault + "execute on functions to " + app);
    }

    private static String finished(Part part) {
        return "alter database %s rename to %s".formatted(draft(part), part.database());
    }

    private static String draft(Part part) {
        return part.database() + "_draft";
    }

    /// As the superuser.
    Connection connect(String database) throws SQLException {
        var url = "jdbc:postgresql://%s/%s?connectTimeout=2".formatted(server, database);
        return DriverManager.getConnection(url, SUPERUSER, superuserPassword());
    }

    String superuserPassword() {
        return secrets.apply(SUPERUSER);
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
