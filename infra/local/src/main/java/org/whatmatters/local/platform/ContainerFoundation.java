package org.whatmatters.local.platform;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// What the parts in containers stand on, in a PostgreSQL and on a broker that somebody else runs. What is there
/// already stays as it is.
///
/// @param environment of this process
public record ContainerFoundation(Map<String, String> environment) {

    /// How a secret is called there: `WM_SECRET_DATABASE_PERSON` for `database.person`.
    static String variable(String secret) {
        return "WM_SECRET_" + secret.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    public void createDatabases() throws SQLException {
        new Databases(told("WM_POSTGRES"), secret -> told(variable(secret))).create();
    }

    public void createTopics() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, told("WM_KAFKA")))) {
            Topics.createMissing(admin);
        }
    }

    public String told(String name) {
        var value = environment.get(name);
        if (value == null) {
            throw new PlatformFailure("The environment does not say " + name);
        }
        return value;
    }
}
