package org.whatmatters.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.capacity.CapacityRow;
import org.whatmatters.directory.life.LifeState;

@Repository
class JdbcServices {

    private static final int PLACES_A_SERVICE = 4;
    private static final String NOWHERE = """
            not exists (select from service_at_location at join published_location l on l.id = at.location_id
                         where at.service_id = s.id and l.place is not null)
            """;

    private final JdbcClient jdbc;

    JdbcServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nearest first where there is an origin, most relevant first otherwise. Only services that are open to people
    /// now.
    ///
    /// @param query for `to_tsquery`; null finds every service
    List<FoundService> find(@Nullable String query, @Nullable Origin origin, int limit) {
        return origin == null ? mostRelevant("true", query, limit) : nearest(query, origin, limit);
    }

    private List<FoundService> nearest(@Nullable String query, Origin origin, int limit) {
        // A service with several places comes up several times. With nothing asked, walks outwards along the index.
        var places = asked("""
                        with shown as materialized (
                            select s.id, l.place, l.postcode
                              from published_location l
                              join service_at_location at on at.location_id = l.id
                              join published_service s on s.id = at.service_id
                             where s.listing_state = 'ACTIVE' and l.place is not null and %s
                             order by l.place <-> (select on_globe(:latitude, :longitude)), s.name, s.id
                             limit %d
                        )
                        select s.id, s.name, s.description, o.name as organisation_name, s.url, shown.postcode,
                               metres_between(shown.place, on_globe(:latitude, :longitude)) as metres,
                               s.life in ('ASSURED', 'ASSURANCE_DUE') as takes_referrals,
                               o.platform_organisation_id is not null as has_account,
                               c.status as capacity, c.expected_wait_days, c.valid_until
                          from shown
                          join service s using (id)
                          left join organisation o on o.id = s.organisation_id
                          left join service_capacity c on c.service_id = s.id and c.valid_until > now()
                         order by metres, s.name, s.id
                        """, query, limit * PLACES_A_SERVICE)
                .param("latitude", origin.latitude())
                .param("longitude", origin.longitude())
                .query(JdbcServices::found)
                .list();
        var nearest = new LinkedHashMap<UUID, FoundService>();
        places.forEach(service -> nearest.putIfAbsent(service.id(), service));
        var found = new ArrayList<>(nearest.values().stream().limit(limit).toList());
        if (found.size() < limit) {
            found.addAll(mostRelevant(NOWHERE, query, limit - found.size()));
        }
        return found;
    }

    private List<FoundService> mostRelevant(String which, @Nullable String query, int limit) {
        var rank = query == null ? "0" : "ts_rank_cd(s.words, to_tsquery('directory_english', :query))";
        return asked("""
                        with shown as materialized (
                            select s.id, %s as rank
                              from published_service s
                             where s.listing_state = 'ACTIVE' and %s and %%s
                             order by rank desc, s.name, s.id
                             limit %%d
                        )
                        select s.id, s.name, s.description, o.name as organisation_name, s.url, place.postcode,
                               null::double precision as metres,
                               s.life in ('ASSURED', 'ASSURANCE_DUE') as takes_referrals,
                               o.platform_organisation_id is not null as has_account,
                               c.status as capacity, c.expected_wait_days, c.valid_until
                          from shown
                          join service s using (id)
                          left join organisation o on o.id = s.organisation_id
                          left join service_capacity c on c.service_id = s.id and c.valid_until > now()
                          left join lateral (
                               select l.postcode from service_at_location at
                                 join published_location l on l.id = at.location_id
                                where at.service_id = s.id order by at.position limit 1) place on true
                         order by rank desc, s.name, s.id
                        """.formatted(rank, which), query, limit)
                .query(JdbcServices::found)
                .list();
    }

    /// Which services are shown is settled before anything is joined to them. The condition stands in the SQL only when
    /// something is asked, and the limit as a number, so that PostgreSQL's plan can build on both.
    private JdbcClient.StatementSpec asked(String sql, @Nullable String query, int limit) {
        return query == null
                ? jdbc.sql(sql.formatted("true", limit))
                : jdbc.sql(sql.formatted("s.words @@ to_tsquery('directory_english', :query)", limit))
                        .param("query", query);
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

    private static FoundService found(ResultSet row, int rowNumber) throws SQLException {
        var metres = row.getObject("metres", Double.class);
        return new FoundService(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                row.getString("organisation_name"),
                metres == null ? null : Math.round(metres),
                row.getString("postcode"),
                row.getString("url"),
                row.getBoolean("takes_referrals"),
                row.getBoolean("takes_referrals") && row.getBoolean("has_account"),
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
