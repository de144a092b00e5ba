package org.whatmatters.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which services are shown, and in which order. Nothing is joined to them before that is settled.
///
/// The nearest that fit are met on a walk outwards, or looked up in the squares of the map around the place, as far
/// as people go. Only what hardly any are is gathered wherever it is. So no question is dear, however common its words
/// are. Why: docs/adr/0050-what-is-near-is-looked-up-by-square.md.
@Repository
class Findables {

    /// So many are ranked at most.
    private static final int MOST_RANKED = 2_000;

    /// So many places are gathered for each service that is shown: some have several.
    private static final int PLACES_A_SERVICE = 4;
    private static final int MOST_COUNTED = 5_000;

    /// 25 miles: with a few found so near, nobody is sent farther.
    private static final int FAR_METRES = 40_000;

    /// So few are no choice: whoever finds fewer is told of what is farther away.
    private static final int FEW = 3;

    /// In an answer without a distance asked, what is counted lies as near as people go.
    private static final int USUAL_METRES = 10_000;

    /// Absent where nothing is asked.
    private static final String WORDS = "to_tsquery('directory_english', :words::text)";
    private static final String TRAITS = "nullif(:traits::text[], '{}')";

    private static final String HERE = "(select on_globe(:latitude, :longitude))";
    private static final String HERE_ON_THE_MAP = "(select on_map(on_globe(:latitude, :longitude)))";

    /// A service in the order of the answer.
    ///
    /// @param metres over the ground; absent where there is no place, or nothing to measure from
    record Placed(UUID id, int position, @Nullable Double metres) {}

    /// What is near.
    ///
    /// @param within metres beyond which nothing was looked for; absent where only the number of services bounds it
    record Nearest(List<Placed> places, @Nullable Integer within) {}

    /// @param isOfAll whether all that fit were looked at, as far as is asked or people go
    private record Met(Placed placed, boolean isOfAll) {}

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
            return "fits(f, " + WORDS + ", " + TRAITS + ", :age::integer, :staff)"
                    + (wanted.hasRoom() ? " and f.service_id in (select * from service_with_room)" : "");
        }

        /// By the index, where anything is said that stands in it.
        private String nowhere() {
            return "f.place is null"
                    + (words == null && wanted.traits().isEmpty()
                            ? ""
                            : " and by_square(f.words, f.traits, f.spot) @@ asked_in('', " + WORDS + ", " + TRAITS
                                    + ")");
        }

        private Map<String, @Nullable Object> parameters() {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("words", words);
            parameters.put("traits", wanted.traits().toArray(String[]::new));
            parameters.put("age", wanted.age());
            parameters.put("staff", staff);
            parameters.put("within", wanted.within());
            return parameters;
        }
    }

    /// Each service at its nearest place, nearest first. Without a distance asked, what is farther than 25 miles away
    /// is among them only where fewer than three are nearer.
    Nearest nearest(Sought sought, Origin origin, int limit) {
        var asked = sought.wanted().within();
        var reach = Objects.requireNonNullElse(asked, FAR_METRES);
        var near = within(reach, sought, origin, limit);
        if (asked != null) {
            return new Nearest(near, asked);
        }
        if (near.size() < Math.min(FEW, limit)) {
            return new Nearest(once(gather(sought, origin, null, limit * PLACES_A_SERVICE).stream(), limit), null);
        }
        return new Nearest(near, near.size() == limit ? null : reach);
    }

    private List<Placed> within(int reach, Sought sought, Origin origin, int limit) {
        var met = meet(sought, origin, reach, limit);
        var places = once(met.stream().map(Met::placed), limit);
        return places.size() == limit || met.stream().anyMatch(Met::isOfAll)
                ? places
                : once(gather(sought, origin, reach, limit * PLACES_A_SERVICE).stream(), limit);
    }

    private List<Met> meet(Sought sought, Origin origin, int reach, int limit) {
        return jdbc.sql("""
                        select * from nearest(:latitude, :longitude, :reach, %s, %s, :age::integer, :room, :staff, :limit)
                        """.formatted(WORDS, TRAITS))
                .params(sought.parameters())
                .param("latitude", origin.latitude())
                .param("longitude", origin.longitude())
                .param("reach", reach)
                .param("room", sought.wanted().hasRoom())
                .param("limit", limit)
                .query((row, number) -> new Met(placed(row, number), row.getBoolean("is_all")))
                .list();
    }

    /// All that fit, wherever they are, or within so many metres.
    private List<Placed> gather(Sought sought, Origin origin, @Nullable Integer reach, int rows) {
        var near = reach == null
                ? ""
                : " and %s and cube_distance(f.place, %s) <= %d"
                        .formatted(around(Integer.toString(reach)), HERE, reach);
        return jdbc.sql("""
                        with fitting as materialized (
                            select f.service_id, f.position, f.place, f.spot from findable f
                             where f.spot is not null and %s%s)
                        select service_id, position, metres_between(place, %s) as metres
                          from (select * from fitting order by spot <-> %s, service_id limit %d) met
                         order by metres, service_id
                        """.formatted(sought.condition(), near, HERE, HERE_ON_THE_MAP, rows))
                .params(sought.parameters())
                .param("latitude", origin.latitude())
                .param("longitude", origin.longitude())
                .query(Findables::placed)
                .list();
    }

    /// What is at no place that may be shown.
    List<Placed> nowhere(Sought sought, int limit) {
        return mostRelevant(sought, sought.nowhere() + " and ", limit);
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
                                sought.words() == null ? "0" : "ts_rank_cd(f.words, " + WORDS + ")",
                                limit))
                .params(sought.parameters())
                .query(Findables::placed)
                .list();
    }

    /// Of what was found, how many are what else could be asked: by trait, hours and terms left out.
    Map<String, Long> facets(Sought sought, @Nullable Origin origin) {
        var metres = sought.wanted().within() == null ? Integer.toString(USUAL_METRES) : ":within";
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

    private static List<Placed> once(Stream<Placed> places, int limit) {
        var nearest = new LinkedHashMap<UUID, Placed>();
        places.forEach(place -> nearest.putIfAbsent(place.id(), place));
        return nearest.values().stream().limit(limit).toList();
    }

    private static Placed placed(ResultSet row, int rowNumber) throws SQLException {
        return new Placed(
                row.getObject("service_id", UUID.class), row.getInt("position"), row.getObject("metres", Double.class));
    }
}
