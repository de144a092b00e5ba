package org.whatmatters.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which services are shown, and in which order. Nothing is joined to them before that is settled.
///
/// There are two ways to the nearest that fit: to walk outwards from the place and keep what fits, which is cheap
/// where many do; and to gather all that fit and put them in order, where few do. A walk of bounded length comes
/// first. Where it did not meet enough, few fit, so that no question is dear, however common its words are.
@Repository
class Findables {

    /// So many rows a walk looks at: among them are the nearest twenty of whatever every fiftieth listing is.
    private static final int STEPS = 1_000;

    /// So many are ranked at most.
    private static final int MOST_RANKED = 2_000;

    /// So many places, for each service that is shown, are met before a walk ends: some services have several.
    private static final int MET_A_SERVICE = 2;

    private static final int PLACES_A_SERVICE = 4;
    private static final int MOST_COUNTED = 5_000;

    /// In an answer without a distance asked, what is counted lies as near as people go.
    private static final int USUAL_METRES = 10_000;

    private static final String HERE = "(select on_globe(:latitude, :longitude))";
    private static final String HERE_ON_THE_MAP = "(select on_map(on_globe(:latitude, :longitude)))";

    /// A service in the order of the answer.
    ///
    /// @param metres over the ground; absent where there is no place, or nothing to measure from
    record Placed(UUID id, int position, @Nullable Double metres) {}

    private final JdbcClient jdbc;

    Findables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is looked for, by whom.
    ///
    /// @param words for `to_tsquery`; absent finds every service
    /// @param staff whether what only staff may know of is found too
    record Sought(@Nullable String words, Wanted wanted, boolean staff) {

        private String condition() {
            return (words == null ? "true" : "f.words @@ to_tsquery('directory_english', :words)")
                    + (staff ? "" : " and not f.for_staff_only")
                    + (wanted.traits().isEmpty() ? "" : " and f.traits @> :traits::text[]")
                    + (wanted.age() == null
                            ? ""
                            : " and (f.minimum_age is null or f.minimum_age <= :age)"
                                    + " and (f.maximum_age is null or f.maximum_age >= :age)")
                    + (wanted.hasRoom()
                            ? " and exists (select from service_capacity c where c.service_id = f.service_id"
                                    + " and c.status = 'AVAILABLE' and c.valid_until > now())"
                            : "");
        }

        private String conditionNear() {
            return somewhere() + " and " + condition()
                    + (wanted.within() == null ? "" : " and cube_distance(f.place, " + HERE + ") <= :within");
        }

        /// What may be walked over: with a distance asked, no farther than that.
        private String somewhere() {
            return "f.spot is not null" + (wanted.within() == null ? "" : " and " + around(":within"));
        }

        private Map<String, Object> parameters() {
            var parameters = new HashMap<String, Object>();
            if (words != null) {
                parameters.put("words", words);
            }
            if (!wanted.traits().isEmpty()) {
                parameters.put("traits", wanted.traits().toArray(String[]::new));
            }
            if (wanted.age() != null) {
                parameters.put("age", wanted.age());
            }
            if (wanted.within() != null) {
                parameters.put("within", wanted.within());
            }
            return parameters;
        }
    }

    /// Each service at its nearest place, nearest first.
    List<Placed> nearest(Sought sought, Origin origin, int limit) {
        var met = once(walk(sought, origin, limit * MET_A_SERVICE), limit);
        return met.size() == limit ? met : once(gather(sought, origin, limit * PLACES_A_SERVICE), limit);
    }

    private List<Placed> gather(Sought sought, Origin origin, int rows) {
        return inOrder("""
                        with fitting as materialized (
                            select f.service_id, f.position, f.place, f.spot from findable f where %s)
                        select service_id, position, place from fitting order by spot <-> %s, service_id
                        """.formatted(sought.conditionNear(), HERE_ON_THE_MAP), sought, origin, rows);
    }

    /// The rows come as they are met, and no more of them than are wanted.
    private List<Placed> walk(Sought sought, Origin origin, int rows) {
        return inOrder(
                """
                        select f.service_id, f.position, f.place
                          from (select * from findable f where %s order by f.spot <-> %s limit %d) f
                         where %s
                        """.formatted(sought.somewhere(), HERE_ON_THE_MAP, STEPS, sought.conditionNear()),
                sought,
                origin,
                rows);
    }

    /// On the map they are met in order; how far it is over the ground is asked of those alone.
    private List<Placed> inOrder(String met, Sought sought, Origin origin, int rows) {
        return jdbc.sql("""
                        select service_id, position, metres_between(place, %s) as metres
                          from (%s limit %d) met order by metres, service_id
                        """.formatted(HERE, met, rows))
                .params(sought.parameters())
                .param("latitude", origin.latitude())
                .param("longitude", origin.longitude())
                .query(Findables::placed)
                .list();
    }

    /// What is at no place that may be shown.
    List<Placed> nowhere(Sought sought, int limit) {
        return mostRelevant(sought, "f.place is null and ", limit);
    }

    /// By the words, then what has room, then what was made sure of, then by name. Of what very many hold, the best of
    /// some thousands: whoever wants the best of all has to say more.
    List<Placed> mostRelevant(Sought sought, int limit) {
        return mostRelevant(sought, "", limit);
    }

    private List<Placed> mostRelevant(Sought sought, String where, int limit) {
        return jdbc.sql("""
                        with fitting as materialized (
                            select f.service_id, f.position, f.name, f.standing, f.words
                              from findable f where %s %s %s limit %d),
                        ranked as (
                            select distinct on (f.service_id) f.service_id, f.position, f.name, f.standing,
                                   %s as rank,
                                   exists (select from service_capacity c
                                            where c.service_id = f.service_id and c.status = 'FULL'
                                              and c.valid_until > now()) as is_full
                              from fitting f order by f.service_id, f.position)
                        select service_id, position, null::double precision as metres
                          from ranked order by rank desc, is_full, standing, name, service_id limit %d
                        """.formatted(
                        where,
                        sought.condition(),
                        sought.words() == null ? "order by f.name, f.service_id" : "",
                        MOST_RANKED,
                        sought.words() == null ? "0" : "ts_rank_cd(f.words, to_tsquery('directory_english', :words))",
                        limit))
                .params(sought.parameters())
                .query(Findables::placed)
                .list();
    }

    /// Of what was found, how many are what else could be asked: by trait, hours and terms left out.
    Map<String, Long> facets(Sought sought, @Nullable Origin origin) {
        var metres = metres(sought.wanted());
        var near = origin == null
                ? ""
                : " and %s and cube_distance(f.place, %s) <= %s".formatted(around(metres), HERE, metres);
        var counts = new LinkedHashMap<String, Long>();
        var statement =
                jdbc.sql("""
                        with fitting as materialized (
                            select f.service_id, f.traits from findable f where %s%s limit %d)
                        select trait, count(distinct service_id) as how_many
                          from fitting cross join lateral unnest(traits) trait
                         where trait !~ '_[0-9][0-9]$|^TERM_' group by trait order by trait
                        """.formatted(sought.condition(), near, MOST_COUNTED)).params(sought.parameters());
        if (origin != null) {
            statement = statement.param("latitude", origin.latitude()).param("longitude", origin.longitude());
        }
        statement.query((ResultSet row) -> {
            counts.put(row.getString("trait"), row.getLong("how_many"));
        });
        return counts;
    }

    /// By the index, what lies in the square around the circle. The plan is made for this very place: for an
    /// unknown one PostgreSQL would read all that hold the words.
    private static String around(String metres) {
        return "f.spot <@ map_around(:latitude, :longitude, " + metres + ")";
    }

    private static String metres(Wanted wanted) {
        return wanted.within() == null ? Integer.toString(USUAL_METRES) : ":within";
    }

    private static List<Placed> once(List<Placed> places, int limit) {
        var nearest = new LinkedHashMap<UUID, Placed>();
        places.forEach(place -> nearest.putIfAbsent(place.id(), place));
        return nearest.values().stream().limit(limit).toList();
    }

    private static Placed placed(ResultSet row, int rowNumber) throws SQLException {
        return new Placed(
                row.getObject("service_id", UUID.class), row.getInt("position"), row.getObject("metres", Double.class));
    }
}
