package org.whatmatters.benchmarks.speed;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.benchmarks.load.LoadOrder;
import org.whatmatters.local.platform.DemoAccount;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PlatformFailure;

/// What the platform holds while it is measured: a system of care in its second year, not an empty one.
final class Synthetic {

    private static final int PEOPLE = 50_000;
    private static final int REFERRALS = 98_000;

    private Synthetic() {}

    /// Loads people until there are about 100 000 referrals; answers how many there are.
    static long people(Ground ground) throws Exception {
        if (count(ground, Part.REFERRAL, "referral") < REFERRALS) {
            var host = Optional.of(organisationOf(ground, "link.worker"));
            ground.load().fill(new LoadOrder(PEOPLE, Optional.empty(), host));
        }
        return count(ground, Part.REFERRAL, "referral");
    }

    /// The alias of the organisation that a demo account works for.
    static String organisationOf(Ground ground, String account) {
        return DemoAccount.all(ground.platform().settings().root()).stream()
                .filter(demo -> demo.username().equals(account))
                .map(demo -> demo.organisations().getFirst())
                .findFirst()
                .orElseThrow();
    }

    static UUID idOf(Ground ground, String organisation) throws SQLException {
        try (var connection = ground.connect(Part.PERSON);
                var statement = connection.prepareStatement("select id from organisation where alias = ?")) {
            statement.setString(1, organisation);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new PlatformFailure("There is no organisation " + organisation);
                }
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static long count(Ground ground, Part part, String table) throws SQLException {
        try (var connection = ground.connect(part);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
