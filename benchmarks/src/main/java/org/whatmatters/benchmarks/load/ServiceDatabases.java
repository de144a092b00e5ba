package org.whatmatters.benchmarks.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Settings;

/// The databases of the services, each entered as its own service, and before the second fence as the service
/// itself: what that may not do, the load may not.
public record ServiceDatabases(Settings settings) {

    /// All that tell or hear facts.
    public static final List<Part> ALL = List.of(
            Part.PERSON, Part.REFERRAL, Part.CARE_PLAN, Part.DIRECTORY, Part.BUDGET, Part.NOTIFICATION, Part.INSIGHT);

    public Connection open(Part service) throws SQLException {
        var database = Installation.database(settings, service);
        // Its errors would quote the row.
        return DriverManager.getConnection(
                database.url() + "?logServerErrorDetail=false&options=-c%20whatmatters.works_for=SERVICE",
                database.user(),
                database.password());
    }

    /// Gives the planner its figures: so many rows at once are more than it has noticed by itself.
    void analyse() throws SQLException {
        for (var service : ALL) {
            var database = Installation.database(settings, service);
            try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                    var statement = owner.createStatement()) {
                statement.execute("analyze (skip_locked)");
            }
        }
    }

    /// One number.
    public long number(Part service, String sql) throws SQLException {
        try (var connection = open(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
