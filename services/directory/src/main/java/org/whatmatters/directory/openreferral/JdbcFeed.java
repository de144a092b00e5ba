package org.whatmatters.directory.openreferral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.search.AskedWords;
import org.whatmatters.directory.search.Gazetteer;
import org.whatmatters.directory.search.TextQuery;

/// What the public may read. Lists hold the services that are open or will be again; one that has ended is still
/// found by its id and says so, because others hold that id.
@Repository
class JdbcFeed {

    private static final String LISTED = "s.listing_state in ('ACTIVE', 'TEMPORARILY_CLOSED')";

    private final JdbcClient jdbc;
    private final AskedWords askedWords;
    private final Gazetteer gazetteer;

    JdbcFeed(JdbcClient jdbc, AskedWords askedWords, Gazetteer gazetteer) {
        this.jdbc = jdbc;
        this.askedWords = askedWords;
        this.gazetteer = gazetteer;
    }

    FeedPage<FeedService> services(FeedQuery query) {
        var where = where(query);
        var total = where.isEmpty()
                ? 0L
                : bound(
                                "select count(*) from published_service s where "
                                        + where.get().sql(),
                                where.get())
                        .query(Long.class)
                        .single();
        if (where.isEmpty() || query.offset() >= total) {
            return FeedPage.of(query, total, List.of());
        }
        var contents = bound("""
                        select s.document, s.last_modified, o.document as organisation
                          from published_service s left join organisation o on o.id = s.organisation_id
                         where %s order by s.name, s.id limit :limit offset :offset
                        """.formatted(where.get().sql()), where.get())
                .param("limit", query.perPage())
                .param("offset", query.offset())
                .query(JdbcFeed::feedService)
                .list();
        return FeedPage.of(query, total, contents);
    }

    Optional<FeedService> service(UUID id) {
        return jdbc.sql("""
                        select s.document, s.last_modified, o.document as organisation
                          from service s left join organisation o on o.id = s.organisation_id
                         where s.id = :id and s.life not in ('DRAFT', 'SUBMITTED', 'STALE')
                           and not s.internal_only and not s.confidential_location
                        """).param("id", id).query(JdbcFeed::feedService).optional();
    }

    /// The documents of a service's places, by id.
    Map<String, String> locations(UUID serviceId) {
        var locations = new HashMap<String, String>();
        jdbc.sql("""
                        select l.document ->> 'id' as id, l.document
                          from service_at_location at join published_location l on l.id = at.location_id
                         where at.service_id = :id
                        """).param("id", serviceId).query(row -> {
            locations.put(row.getString("id"), row.getString("document"));
        });
        return locations;
    }

    private record Where(String sql, Map<String, @Nullable Object> parameters) {}

    /// Empty when nothing can be found: around a postcode that nobody knows.
    private Optional<Where> where(FeedQuery query) {
        var sql = new StringBuilder(LISTED);
        var parameters = new HashMap<String, @Nullable Object>();
        if (!query.search().isBlank()) {
            sql.append(" and s.words @@ to_tsquery('directory_english', :words)");
            parameters.put(
                    "words",
                    askedWords.understand(query.search()).map(TextQuery::all).orElse(""));
        }
        if (query.modifiedAfter() != null) {
            sql.append(" and s.last_modified >= :modifiedAfter");
            parameters.put("modifiedAfter", query.modifiedAfter().atOffset(ZoneOffset.UTC));
        }
        if (query.postcode() != null) {
            var origin = gazetteer.find(query.postcode());
            if (origin.isEmpty()) {
                return Optional.empty();
            }
            sql.append("""
                     and exists (select from service_at_location at join published_location l on l.id = at.location_id
                                  where at.service_id = s.id
                                    and metres_between(l.place, on_globe(:latitude, :longitude)) <= :proximity)
                    """);
            parameters.put("latitude", origin.get().latitude());
            parameters.put("longitude", origin.get().longitude());
            parameters.put("proximity", query.proximity());
        }
        return Optional.of(new Where(sql.toString(), parameters));
    }

    private JdbcClient.StatementSpec bound(String sql, Where where) {
        return jdbc.sql(sql).params(where.parameters());
    }

    private static FeedService feedService(ResultSet row, int rowNumber) throws SQLException {
        return new FeedService(
                row.getString("document"),
                row.getObject("last_modified", OffsetDateTime.class).toInstant(),
                row.getString("organisation"));
    }
}
