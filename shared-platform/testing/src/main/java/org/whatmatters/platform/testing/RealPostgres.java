package org.whatmatters.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// A real PostgreSQL, one server for each test run, in a container or from the embedded binaries
/// ([ContainerEngine]), with the roles a service has in production: one that owns the tables and one that may only
/// read and write rows.
public final class RealPostgres {

    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();
    private static final String SUPERUSER = "postgres";
    private static final String CONNECTIONS = "200";

    private RealPostgres() {}

    private static final class Server {

        /// Host and port.
        static final String ADDRESS = ContainerEngine.IS_USED ? inContainer() : embedded();

        private static String inContainer() {
            var container = new PostgreSQLContainer(ComposeImages.POSTGRES)
                    .withUsername(SUPERUSER)
                    .withPassword(SUPERUSER)
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=" + CONNECTIONS);
            container.start();
            return container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        }

        private static String embedded() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", CONNECTIONS)
                        .start();
                return "localhost:" + server.getPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The database of that name, made when it is asked for the first time.
    ///
    /// @return its JDBC address; the roles are `name` and `name_owner`, each with its name as password
    public static String database(String name) {
        if (MADE.add(name)) {
            run("postgres", """
                    create role %1$s_owner login password '%1$s_owner';
                    create role %1$s login password '%1$s';
                    """.formatted(name));
            run("postgres", "create database %1$s owner %1$s_owner".formatted(name));
            run(name, """
                    revoke all on schema public from public;
                    grant all on schema public to %1$s_owner;
                    grant usage on schema public to %1$s;
                    alter default privileges for role %1$s_owner
                        grant select, insert, update, delete on tables to %1$s;
                    alter default privileges for role %1$s_owner grant usage, select on sequences to %1$s;
                    """.formatted(name));
        }
        return address(name);
    }

    /// Cuts every connection to the database and lets no new one in, as an outage does.
    public static void cut(String name) {
        run("postgres", "alter database " + name + " with allow_connections false");
        run("postgres", "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /// Ends what [#cut] began.
    public static void mend(String name) {
        run("postgres", "alter database " + name + " with allow_connections true");
    }

    private static String address(String database) {
        return "jdbc:postgresql://" + Server.ADDRESS + "/" + database;
    }

    private static void run(String database, String sql) {
        try (var connection = DriverManager.getConnection(address(database), SUPERUSER, SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
