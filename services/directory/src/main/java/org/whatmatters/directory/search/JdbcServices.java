package org.whatmatters.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcServices {

    private static final int PLACES_A_SERVICE = 4;
    private static final String NOWHERE = """
            not exists (select from service_at_location at join location l on l.id = at.location_id
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
                              from location l
                              join service_at_location at on at.location_id = l.id
                              join service s on s.id = at.service_id
                             where s.listing_state = 'ACTIVE' and l.place is not null and %s
                             order by l.place <-> (select on_globe(:latitude, :longitude)), s.name, s.id
                             limit %d
                        )
                        select s.id, s.name, s.description, o.name as organisation_name, s.url, shown.postcode,
                               metres_between(shown.place, on_globe(:latitude, :longitude)) as metres,
                               o.platform_organisation_id is not null as takes_offers
                          from shown
                          join service s using (id)
                          left join organisation o on o.id = s.organisation_id
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
                              from service s
                             where s.listing_state = 'ACTIVE' and %s and %%s
                             order by rank desc, s.name, s.id
                             limit %%d
                        )
                        select s.id, s.name, s.description, o.name as organisation_name, s.url, place.postcode,
                               null::double precision as metres,
                               o.platform_organisation_id is not null as takes_offers
                          from shown
                          join service s using (id)
                          left join organisation o on o.id = s.organisation_id
                          left join lateral (
                               select l.postcode from service_at_location at join location l on l.id = at.location_id
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

    Optional<ServiceView> service(UUID id) {
        return jdbc.sql("""
                        select s.id, s.version, s.name, s.description, s.listing_state, o.platform_organisation_id,
                               o.name as organisation_name, place.name as place_name, place.postcode, s.url,
                               s.document ->> 'email' as email
                          from service s
                          left join organisation o on o.id = s.organisation_id
                          left join lateral (
                               select l.name, l.postcode
                                 from service_at_location at join location l on l.id = at.location_id
                                where at.service_id = s.id order by at.position limit 1) place on true
                         where s.id = :id
                        """).param("id", id).query(JdbcServices::view).optional();
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
                row.getBoolean("takes_offers"));
    }

    private static ServiceView view(ResultSet row, int rowNumber) throws SQLException {
        var organisationId = row.getObject("platform_organisation_id", UUID.class);
        return new ServiceView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("description"),
                row.getString("listing_state"),
                organisationId,
                row.getString("organisation_name"),
                row.getString("place_name"),
                row.getString("postcode"),
                row.getString("url"),
                row.getString("email"),
                organisationId != null);
    }
}
