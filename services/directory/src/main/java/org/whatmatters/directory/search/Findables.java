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

    /// So many rows a walk looks at: among them are the nearest twenty of whatever every sixtieth listing is.
    private static final int STEPS = 1_500;

    /// So many are ranked at most.
    private static final int MOST_RANKED = 2_000;

    private static final int PLACES_A_SERVICE = 4;
    private static final int MOST_COUNTED = 5_000;

    /// In an answer without a distance asked, what is counted lies as near as people go.
    private static final int USUAL_METRES = 10_000;

    private static final String HERE = "(select on_globe(:latitude, :longitude))";

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
            return "f.place is not null and " + condition()
                    + (wanted.within() == null ? "" : " and " + within(":within"));
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
        var rows = limit * PLACES_A_SERVICE;
        var met = once(walk(sought, origin, rows), limit);
        return met.size() == limit ? met : once(gather(sought, origin, rows), limit);
    }

    private List<Placed> gather(Sought sought, Origin origin, int rows) {
        return inOrder("""
                        with fitting as materialized (
                            select f.service_id, f.position, f.place from findable f where %s)
                        select * from fitting f
                        """.formatted(sought.conditionNear()), sought, origin, rows);
    }

    private List<Placed> walk(Sought sought, Origin origin, int rows) {
        return inOrder("""
                        select f.service_id, f.position, f.place
                          from (select * from findable where place is not null order by place <-> %s limit %d) f
                         where %s
                        """.formatted(HERE, STEPS, sought.conditionNear()), sought, origin, rows);
    }

    /// How far it is over the ground costs far more than the straight line, so it is asked of the nearest alone.
    private List<Placed> inOrder(String fitting, Sought sought, Origin origin, int rows) {
        return jdbc.sql("""
                        select service_id, position, metres_between(place, %1$s) as metres
                          from (%2$s order by f.place <-> %1$s, f.service_id limit %3$d) near
                        """.formatted(HERE, fitting, rows))
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
        var near = origin == null ? "" : " and " + within(metres(sought.wanted()));
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

    /// By the index, what lies in the cube around the circle; of that, what lies in the circle. The plan is made for
    /// this very place: for an unknown one PostgreSQL would read all that hold the words.
    private static String within(String metres) {
        return "f.place <@ cube_enlarge(on_globe(:latitude, :longitude), %1$s, 3) and cube_distance(f.place, %2$s) <= %1$s"
                .formatted(metres, HERE);
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
