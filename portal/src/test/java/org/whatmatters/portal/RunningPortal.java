package org.whatmatters.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;

/// The whole portal with a real PostgreSQL, before stubs of the services and of Keycloak. Started once for all tests;
/// run as a program it serves the pages to look at.
final class RunningPortal {

    private static final RunningPortal ONLY = new RunningPortal(0);

    final StubServices services = new StubServices();
    final StubKeycloak keycloak = new StubKeycloak();
    final String address;

    private RunningPortal(int wantedPort) {
        try {
            var port = wantedPort == 0 ? freePort() : wantedPort;
            address = "http://localhost:" + port;
            start(port, database());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static RunningPortal get() {
        return ONLY;
    }

    /// Serves the pages on their usual address, with everything behind them stubbed.
    public static void main(String[] args) {
        System.out.println("Look at " + ONLY.address + "/demo");
    }

    private void start(int port, String database) {
        SpringApplication.run(
                PortalApplication.class,
                "--server.port=" + port,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=portal",
                "--spring.flyway.user=portal_owner",
                "--whatmatters.public-url=" + address,
                "--whatmatters.demo=true",
                "--whatmatters.part-limit=1500ms",
                "--whatmatters.patience=1s",
                "--whatmatters.keycloak.issuer=" + keycloak.issuer(),
                "--whatmatters.keycloak.internal-url=" + keycloak.address(),
                "--whatmatters.services.person=" + services.address(),
                "--whatmatters.services.referral=" + services.address(),
                "--whatmatters.services.care-plan=" + services.address(),
                "--whatmatters.services.directory=" + services.address(),
                "--whatmatters.services.budget=" + services.address(),
                "--whatmatters.services.notification=" + services.address(),
                "--whatmatters.services.insight=" + services.address());
    }

    /// Two roles as in every installation: one owns the tables, the other one works with them.
    private static String database() throws IOException, SQLException {
        var postgres = EmbeddedPostgres.builder().start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role portal_owner login");
            statement.execute("create role portal login");
            statement.execute("create database portal owner portal_owner");
        }
        var url = postgres.getJdbcUrl("portal_owner", "portal");
        try (var connection = postgres.getDatabase("portal_owner", "portal").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter default privileges grant select, insert, update, delete on tables to portal");
        }
        return url.replaceFirst("\\?.*", "");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
