package org.whatmatters.directory.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.capacity.CapacityRow;
import org.whatmatters.directory.life.Assurance;
import org.whatmatters.directory.life.LifeState;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.directory.signal.Doubt;
import org.whatmatters.directory.signal.RaiseDoubt;

@Repository
class Standings {

    private static final String STANDING = """
            select s.id, s.version, s.name, o.name as organisation_name, place.postcode, s.life, s.assured_on, s.due_on,
                   s.written_by is not null as written_here, s.internal_only, s.confidential_location,
                   s.life in ('SUBMITTED', 'LISTED', 'ASSURED', 'ASSURANCE_DUE', 'STALE', 'INACTIVE') and :assures
                       and (s.assured_on is not null or s.written_by is distinct from :organisation
                            and o.platform_organisation_id is distinct from :organisation) as may_assure,
                   c.status as capacity, c.expected_wait_days, c.valid_until,
                   %s as doubts, (k.failed_at at time zone 'Europe/London')::date as link_dead_since
              from service s
              left join organisation o on o.id = s.organisation_id
              left join link_check k on k.service_id = s.id and k.url = s.url and k.state = 'DEAD'
              left join service_capacity c on c.service_id = s.id and c.valid_until > now()
              left join lateral (
                   select l.postcode from service_at_location at
                     join published_location l on l.id = at.location_id
                    where at.service_id = s.id order by at.position limit 1) place on true
             where %s and %s
            """;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The longest waiting first.
    List<Standing> list(Which which, Desk desk, LocalDate today, int limit) {
        var page = jdbc.sql(STANDING.formatted(RaiseDoubt.WHY, which.condition(), Desk.REACHED)
                        + " order by s.due_on nulls last, s.name, s.id limit :limit")
                .params(desk.parameters())
                .param("limit", limit);
        return (which == Which.DUE ? page.param("remind", today.plusDays(Assurance.REMINDED_DAYS_BEFORE)) : page)
                .query(Standings::standing)
                .list();
    }

    Optional<Standing> find(UUID id, Desk desk) {
        return jdbc.sql(STANDING.formatted(RaiseDoubt.WHY, "s.id = :id", Desk.REACHED))
                .params(desk.parameters())
                .param("id", id)
                .query(Standings::standing)
                .optional();
    }

    private static Standing standing(ResultSet row, int rowNumber) throws SQLException {
        return new Standing(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("organisation_name"),
                row.getString("postcode"),
                LifeState.valueOf(row.getString("life")).word(),
                row.getObject("assured_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("written_here"),
                row.getBoolean("internal_only"),
                row.getBoolean("confidential_location"),
                row.getBoolean("may_assure"),
                CapacityRow.of(row),
                Arrays.stream((String[]) row.getArray("doubts").getArray())
                        .map(Doubt::valueOf)
                        .toList(),
                row.getObject("link_dead_since", LocalDate.class));
    }
}
