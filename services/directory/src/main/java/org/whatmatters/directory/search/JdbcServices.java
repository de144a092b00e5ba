package org.whatmatters.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.capacity.CapacityRow;
import org.whatmatters.directory.life.LifeState;

/// What is shown of services.
@Repository
class JdbcServices {

    /// What the code of an hour, or of a term, is told by. Nobody reads those: they stand with the service.
    private static final Pattern HOUR_OR_TERM = Pattern.compile("_[0-9]{2}$|^TERM_");

    private final JdbcClient jdbc;

    JdbcServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that were found, in their order.
    List<FoundService> shown(List<Findables.Placed> placed) {
        var order = new HashMap<UUID, Findables.Placed>();
        placed.forEach(one -> order.put(one.id(), one));
        var services = new HashMap<UUID, FoundService>();
        jdbc.sql("select * from what_is_shown_of(:ids, :positions)")
                .param("ids", placed.stream().map(Findables.Placed::id).toArray(UUID[]::new))
                .param(
                        "positions",
                        placed.stream().map(Findables.Placed::position).toArray(Integer[]::new))
                .query((ResultSet row) -> {
                    var id = row.getObject("id", UUID.class);
                    services.put(
                            id, found(row, Objects.requireNonNull(order.get(id)).metres()));
                });
        return placed.stream()
                .map(one -> services.get(one.id()))
                .filter(Objects::nonNull)
                .toList();
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

    private static FoundService found(ResultSet row, @Nullable Double metres) throws SQLException {
        return new FoundService(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                row.getString("organisation_name"),
                metres == null ? null : Math.round(metres),
                metres != null && row.getBoolean("approximate"),
                row.getString("postcode"),
                row.getString("url"),
                row.getBoolean("takes_referrals"),
                row.getBoolean("takes_referrals") && row.getBoolean("has_account"),
                row.getObject("assured_on", LocalDate.class),
                Arrays.stream((String[]) row.getArray("traits").getArray())
                        .filter(trait -> !HOUR_OR_TERM.matcher(trait).find())
                        .toList(),
                CapacityRow.of(row));
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
