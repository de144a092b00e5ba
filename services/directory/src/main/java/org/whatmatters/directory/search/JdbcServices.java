package org.whatmatters.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.capacity.CapacityRow;
import org.whatmatters.directory.life.LifeState;

/// What is shown of services.
@Repository
class JdbcServices {

    private final JdbcClient jdbc;

    JdbcServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whatever others may hold the id of. A refuge is its name and where its organisation is reached.
    ///
    /// @param beyondPublished whether what is submitted, stale or internal is shown too: to staff, with its state
    Optional<ServiceView> service(UUID id, boolean beyondPublished) {
        return jdbc.sql("""
                        select s.id, s.version, s.name, s.listing_state, s.life, s.assured_on, s.confidential_location,
                               case when not s.confidential_location then s.description end as description,
                               o.platform_organisation_id, o.name as organisation_name, place.name as place_name,
                               place.postcode, c.status as capacity, c.expected_wait_days, c.valid_until,
                               case when s.confidential_location then o.document ->> 'website' else s.url end as url,
                               case when s.confidential_location then o.document ->> 'email'
                                    else s.document ->> 'email' end as email
                          from service s
                          left join organisation o on o.id = s.organisation_id
                          left join service_capacity c on c.service_id = s.id and c.valid_until > now()
                          left join lateral (
                               select l.name, l.postcode
                                 from service_at_location at join published_location l on l.id = at.location_id
                                where at.service_id = s.id and not s.confidential_location
                                order by at.position limit 1) place on true
                         where s.id = :id and s.life <> 'DRAFT'
                           and (:beyond or s.life not in ('SUBMITTED', 'STALE') and not s.internal_only and not s.confidential_location)
                        """)
                .param("id", id)
                .param("beyond", beyondPublished)
                .query(JdbcServices::view)
                .optional();
    }

    private static ServiceView view(ResultSet row, int rowNumber) throws SQLException {
        var organisationId = row.getObject("platform_organisation_id", UUID.class);
        var life = LifeState.valueOf(row.getString("life"));
        return new ServiceView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("description"),
                row.getString("listing_state"),
                life.word(),
                row.getObject("assured_on", LocalDate.class),
                row.getBoolean("confidential_location"),
                organisationId,
                row.getString("organisation_name"),
                row.getString("place_name"),
                row.getString("postcode"),
                row.getString("url"),
                row.getString("email"),
                life.takesReferrals(),
                life.takesReferrals() && organisationId != null,
                CapacityRow.of(row));
    }
}
