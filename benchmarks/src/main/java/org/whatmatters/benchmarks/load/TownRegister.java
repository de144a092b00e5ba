package org.whatmatters.benchmarks.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.local.platform.PlatformFailure;

/// Reads from the services' databases which organisations there are and who works there.
final class TownRegister {

    /// The kinds of organisation that have a form of their own.
    private static final Map<String, String> FORMS =
            Map.of("GP_PRACTICE", "gp", "FIRE", "fire", "POLICE", "police", "JOBCENTRE", "job-centre");

    private final Connection person;
    private final Connection referral;

    TownRegister(Connection person, Connection referral) {
        this.person = person;
        this.referral = referral;
    }

    Town town() throws SQLException {
        var hosts = list(
                        person,
                        "select * from organisation where host_capabilities is not null order by id",
                        this::host)
                .stream()
                .filter(host -> !host.workers().isEmpty() && !host.triagers().isEmpty())
                .toList();
        var agencies = list(person, "select * from organisation order by id", this::agency).stream()
                .filter(agency ->
                        FORMS.containsKey(agency.kind()) && !agency.referrers().isEmpty())
                .toList();
        var purse =
                list(person, "select id from organisation where kind = 'ICB' order by id limit 1", this::purse).stream()
                        .findFirst();
        var groups = list(referral, """
            select service_id, organisation_id from listing
             where listing_state = 'ACTIVE' and organisation_id is not null order by service_id
            """, this::group).stream()
                .filter(group -> !group.workers().isEmpty())
                .toList();
        var practices = agencies.stream().filter(Town.Agency::isPractice).count();
        if (hosts.isEmpty() || practices == 0 || practices == agencies.size() || purse.isEmpty()) {
            throw new PlatformFailure(
                    "The platform knows too few organisations to fill it: `./run` fills the demo, which has them.");
        }
        return new Town(hosts, agencies, groups, purse.get());
    }

    private Town.Host host(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Town.Host(
                id,
                row.getString("alias"),
                row.getString("name"),
                texts(row.getArray("host_practices")),
                texts(row.getArray("host_postcode_districts")),
                row.getBoolean("host_default"),
                workers(id, "triager"),
                workers(id, "link-worker", "health-coach", "care-coordinator"));
    }

    private Town.Agency agency(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kind = row.getString("kind");
        return new Town.Agency(
                id, kind, FORMS.getOrDefault(kind, ""), row.getString("ods_code"), workers(id, "referrer"));
    }

    private Town.Purse purse(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Town.Purse(id, workers(id, "budget-officer"), workers(id, "budget-approver"));
    }

    private Town.Group group(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        return new Town.Group(
                row.getObject("service_id", UUID.class), organisation, workers(organisation, "provider-worker"));
    }

    private List<Town.Worker> workers(UUID organisation, String... roles) throws SQLException {
        var sql = "select subject, name from member where organisation_id = ? and roles && ? order by subject";
        try (var query = person.prepareStatement(sql)) {
            query.setObject(1, organisation);
            query.setArray(2, person.createArrayOf("text", roles));
            return rows(query, row -> new Town.Worker(row.getObject("subject", UUID.class), row.getString("name")));
        }
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(Connection database, String sql, Reading<T> reading) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            return rows(query, reading);
        }
    }

    private static <T> List<T> rows(PreparedStatement query, Reading<T> reading) throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(reading.of(rows));
            }
        }
        return List.copyOf(found);
    }
}
