package org.whatmatters.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds services. What is shown of them is joined to them when it is settled which they are, and in which order.
///
/// The nearest that fit are met on a walk outwards, or looked up in the squares of the map around the place, as far
/// as people go. Only what hardly any are is gathered wherever it is. So no question is dear, however common its words
/// are. Why: docs/adr/0050-what-is-near-is-looked-up-by-square.md
/// and 0051-a-search-near-a-place-is-one-question.md.
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

    /// What is near, nearest first, and after it what is at no place where that is told too.
    ///
    /// @param within metres beyond which nothing was looked for; absent where only the number of services bounds it
    record Near(List<FoundService> services, @Nullable Integer within) {}

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

        private Map<String, @Nullable Object> parameters() {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("words", words);
            parameters.put("traits", wanted.traits().toArray(String[]::new));
            parameters.put("age", wanted.age());
            parameters.put("staff", staff);
            parameters.put("room", wanted.hasRoom());
            parameters.put("within", wanted.within());
            return parameters;
        }
    }

    /// Each service at its nearest place, nearest first. Without a distance asked, what is farther than 25 miles away
    /// is among them only where fewer than three are nearer, and what is at no place follows.
    Near near(Sought sought, Origin origin, int limit) {
        var asked = sought.wanted().within();
        var reach = Objects.requireNonNullElse(asked, FAR_METRES);
        var few = asked == null ? Math.min(FEW, limit) : null;
        var met = meet(sought, origin, reach, few, limit);
        var near = met.orElseGet(() -> gather(sought, origin, reach, limit));
        if (few == null) {
            return new Near(near, asked);
        }
        var places = near.stream().filter(one -> one.distanceMetres() != null).count();
        if (places < few) {
            return new Near(followed(gather(sought, origin, null, limit), sought, limit), null);
        }
        return new Near(met.isPresent() ? near : followed(near, sought, limit), places == limit ? null : reach);
    }

    /// Empty where it takes more than a walk.
    private Optional<List<FoundService>> meet(
            Sought sought, Origin origin, int reach, @Nullable Integer few, int limit) {
        return Objects.requireNonNull(jdbc.sql("""
                        select *
                          from found_near(:latitude, :longitude, :reach, :few::integer, %s, %s, :age::integer, :room, :staff,
                                          :limit)
                        """.formatted(WORDS, TRAITS))
                .params(sought.parameters())
                .param("latitude", origin.latitude())
                .param("longitude", origin.longitude())
                .param("reach", reach)
                .param("few", few)
                .param("limit", limit)
                .query((ResultSetExtractor<Optional<List<FoundService>>>) Findables::met));
    }

    private static Optional<List<FoundService>> met(ResultSet rows) throws SQLException {
        var services = new ArrayList<FoundService>();
        while (rows.next()) {
            if (!rows.getBoolean("is_met")) {
                return Optional.empty();
            }
            services.add(FoundRow.of(rows, services.size()));
        }
        return Optional.of(services);
    }

    /// All that fit, wherever they are, or within so many metres.
    private List<FoundService> gather(Sought sought, Origin origin, @Nullable Integer reach, int limit) {
        var near = reach == null
                ? ""
                : " and %s and cube_distance(f.place, %s) <= %d"
                        .formatted(around(Integer.toString(reach)), HERE, reach);
        return jdbc.sql(shown("""
                        with fitting as materialized (
                            select f.service_id, f.position, f.place, f.spot from findable f
                             where f.spot is not null and %s%s),
                        nearest as (
                            select distinct on (service_id) service_id, position, metres_between(place, %s) as metres
                              from (select * from fitting order by spot <-> %s, service_id limit %d) met
                             order by service_id, metres)
                        select service_id, position, metres, row_number() over (order by metres, service_id) as number
                          from nearest order by number limit %d
                        """.formatted(
                                sought.condition(), near, HERE, HERE_ON_THE_MAP, limit * PLACES_A_SERVICE, limit)))
                .params(sought.parameters())
                .param("latitude", origin.latitude())
                .param("longitude", origin.longitude())
                .query(FoundRow::of)
                .list();
    }

    /// What was found, and then what is at no place that may be shown.
    private List<FoundService> followed(List<FoundService> near, Sought sought, int limit) {
        if (near.size() == limit) {
            return near;
        }
        var nowhere = jdbc.sql(shown("""
                        select service_id, position, null::double precision as metres, number
                          from nowhere(%s, %s, :age::integer, :room, :staff, :limit)
                        """.formatted(WORDS, TRAITS)))
                .params(sought.parameters())
                .param("limit", limit - near.size())
                .query(FoundRow::of)
                .list();
        return Stream.concat(near.stream(), nowhere.stream()).toList();
    }

    /// By the words, then what has room, then what was made sure of, then by name. Of what very many hold, the best of
    /// some thousands: whoever wants the best of all has to say more.
    List<FoundService> mostRelevant(Sought sought, int limit) {
        return jdbc.sql(shown("""
                        with fitting as materialized (
                            select f.service_id, f.position, f.name, f.standing, f.words
                              from findable f where %s %s limit %d),
                        ranked as (
                            select distinct on (f.service_id) f.service_id, f.position, f.name, f.standing,
                                   %s as rank,
                                   f.service_id in (select * from service_without_room) as is_full
                              from fitting f order by f.service_id, f.position)
                        select service_id, position, null::double precision as metres,
                               row_number() over (order by rank desc, is_full, standing, name, service_id) as number
                          from ranked order by number limit %d
                        """.formatted(
                                sought.condition(),
                                sought.words() == null ? "order by f.name, f.service_id" : "",
                                MOST_RANKED,
                                sought.words() == null ? "0" : "ts_rank_cd(f.words, " + WORDS + ")",
                                limit)))
                .params(sought.parameters())
                .query(FoundRow::of)
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

    /// @param found a query for `service_id`, `position`, `metres` and the `number` in the order of the answer
    private static String shown(String found) {
        return """
                select shown.*
                  from (select array_agg(service_id order by number) as services, array_agg(position order by number) as positions,
                               array_agg(metres order by number) as distances
                          from (%s) found) those
                 cross join lateral shown_of(services, positions, distances) shown
                """.formatted(found);
    }

    /// By the index, what lies in the square around the circle. The plan is made for this very place: for an
    /// unknown one PostgreSQL would read all that hold the words.
    private static String around(String metres) {
        return "f.spot <@ map_around(:latitude, :longitude, " + metres + ")";
    }
}
