package org.whatmatters.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.whatmatters.platform.testing.RealPostgres;

class BigHostIT {

    private static final String DATABASE = "big_host";
    private static final String OWNER = DATABASE + "_owner";

    /// The referral service's own tables refuse what makes no sense by itself, but no offer that waits of a referral
    /// that has ended.
    @Test
    void an_offer_waits_of_a_case_that_somebody_works_on_and_of_none_that_has_ended() throws SQLException {
        var order = new BigHost.Order(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 840, 16_800);

        try (var owner = migrated()) {
            BigHost.fill(owner, order);

            assertThat(rows(owner, """
                            select o.state || ' ' || r.state || ' ' || count(*)
                              from offer o join referral r on r.id = o.referral_id group by o.state, r.state order by 1
                            """)).containsExactly("ACCEPTED ENDED 29", "EXPIRED ENDED 30", "OPEN ACTIVE 35");
            assertThat(rows(owner, "select id from offer where state = 'OPEN' and made_at < now() - interval '2 days'"))
                    .isEmpty();
        }
    }

    private static Connection migrated() throws SQLException {
        var address = RealPostgres.database(DATABASE);
        Flyway.configure()
                .dataSource(address, OWNER, OWNER)
                .locations("classpath:db/platform", "filesystem:../services/referral/src/main/resources/db/migration")
                .placeholders(Map.of("app", DATABASE))
                .load()
                .migrate();
        return DriverManager.getConnection(address + "?options=-c%20whatmatters.works_for=SERVICE", OWNER, OWNER);
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
