package org.whatmatters.local.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an operator has a service do before it serves again. It is stopped and started for it; whatever comes meanwhile
/// is taken in afterwards.
public enum Upkeep {
    /// Its projections are emptied, and filled again from their topics.
    REBUILD,

    /// What it had to park is taken in, in order.
    REPLAY;

    /// Those that listen to others.
    public static final List<Part> SERVICES =
            List.of(Part.PERSON, Part.REFERRAL, Part.CARE_PLAN, Part.BUDGET, Part.NOTIFICATION, Part.INSIGHT);

    /// As in `./run`.
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Does it, in an installation that another process runs.
    ///
    /// @return what came of it
    public String of(Settings settings, Part service) {
        Installation.stop(settings, service);
        Installation.start(settings, service, Map.of("WM_AT_START", title()));
        return "%s: done, and up again. Parked: %d. What was done: %s"
                .formatted(service.title(), parked(settings, service), settings.log(service));
    }

    private static long parked(Settings settings, Part service) {
        var database = Installation.database(settings, service);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from parked_event")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new PlatformFailure("%s's database does not answer".formatted(service.title()), e);
        }
    }
}
