package org.whatmatters.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where nobody says where on the globe a place is, its postcode does.
@IntegrationTest
class PlacedByPostcodeIT {

    private static final AtomicInteger NEXT_DISTRICT = new AtomicInteger(10);
    private static final double LATITUDE = 51.20;
    private static final double LONGITUDE = -3.30;

    /// A tenth of a degree to the north.
    private static final long TENTH = 11_119;

    private final Api api;
    private final JdbcClient jdbc;
    private final Groups groups;

    PlacedByPostcodeIT(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
        this.groups = new Groups(api, UUID.randomUUID());
    }

    @Test
    void a_place_without_coordinates_is_found_where_a_neighbour_of_the_same_postcode_is_and_said_to_be_about_there() {
        var placed = UUID.randomUUID();
        var neighbour = UUID.randomUUID();
        Feeds.importLines(api, "placed-" + placed, unplaced(placed, "XP1 1AA"), placed(neighbour, "XP1 1AA", 0));

        assertThat(one(placed, "XP1 1AA").path("distanceMetres").asLong()).isZero();
        assertThat(one(placed, "XP1 1AA").path("approximate").asBoolean()).isTrue();
        assertThat(one(neighbour, "XP1 1AA").path("approximate").asBoolean()).isFalse();
    }

    @Test
    void coordinates_that_a_feed_gives_later_win_and_those_it_takes_back_leave_the_postcode() {
        var moved = UUID.randomUUID();
        load("XP2 1AA", 0);
        load("XP2 1AB", 0.1);
        Feeds.importLines(api, "moved-" + moved, unplaced(moved, "XP2 1AA"));

        Feeds.importLines(api, "moved-" + moved, placed(moved, "XP2 1AA", 0.2));
        var given = one(moved, "XP2 1AB");
        Feeds.importLines(api, "moved-" + moved, unplaced(moved, "XP2 1AA"));
        var taken = one(moved, "XP2 1AA");

        assertThat(given.path("distanceMetres").asLong()).isCloseTo(TENTH, within(5L));
        assertThat(given.path("approximate").asBoolean()).isFalse();
        assertThat(taken.path("distanceMetres").asLong()).isZero();
        assertThat(taken.path("approximate").asBoolean()).isTrue();
    }

    @Test
    void a_place_that_moves_takes_with_it_what_happens_there_though_only_one_listing_told_of_that() {
        var telling = UUID.randomUUID();
        var beside = UUID.randomUUID();
        load("XP6 9AB", 0);
        Feeds.importLines(
                api,
                "shared-" + telling,
                placed(telling, "XP6 9AA", 0.1),
                placed(beside, "XP6 9AA", 0.1).replace(placeOf(beside), placeOf(telling)));

        Feeds.importLines(api, "shared-" + telling, placed(telling, "XP6 9AA", 0));

        assertThat(one(beside, "XP6 9AB").path("distanceMetres").asLong()).isZero();
        assertThat(one(telling, "XP6 9AB").path("distanceMetres").asLong()).isZero();
    }

    /// The smallest area that is known wins, in whichever order they became known: the postcode lies where it is, its
    /// sector a tenth of a degree north of that, its district two tenths.
    @ParameterizedTest
    @ValueSource(
            strings = {"P", "S", "D", "PS", "SP", "PD", "DP", "SD", "DS", "PSD", "PDS", "SPD", "SDP", "DPS", "DSP"})
    void each_place_is_where_the_smallest_known_area_of_its_postcode_is_whenever_that_was_loaded(String loaded) {
        var district = "XQ" + NEXT_DISTRICT.getAndIncrement();
        var id = UUID.randomUUID();
        Feeds.importLines(api, "areas-" + id, unplaced(id, district + " 1AA"));

        for (var at = 0; at < loaded.length(); at++) {
            var area = loaded.charAt(at);
            load(area(district, area), area == 'P' ? 0 : area == 'S' ? 0.1 : 0.2);
            var known = loaded.substring(0, at + 1);
            var smallest = known.contains("P") ? 'P' : known.contains("S") ? 'S' : 'D';

            assertThat(placedBy(id)).isEqualTo(area(district, smallest));
            assertThat(one(id, district + " 1AA").path("distanceMetres").asLong())
                    .isZero();
        }
    }

    @Test
    void loading_a_better_centre_of_the_same_area_moves_what_stands_by_it() {
        var id = UUID.randomUUID();
        load("XP4 1AA", 0);
        load("XP4 1AB", 0);
        Feeds.importLines(api, "better-" + id, unplaced(id, "XP4 1AA"));

        load("XP4 1AA", 0.1);

        assertThat(one(id, "XP4 1AB").path("distanceMetres").asLong()).isCloseTo(TENTH, within(5L));
    }

    @Test
    void what_is_derived_is_not_served_as_if_it_had_been_given_and_is_near_for_the_feed_too() {
        var id = UUID.randomUUID();
        load("XP5 1AA", 0);
        Feeds.importLines(api, "feed-" + id, unplaced(id, "XP5 1AA"));

        var service = api.get("/open-referral-uk/v3/services/" + id);
        var near = api.get("/open-referral-uk/v3/services?postcode=XP5%201AA&proximity=100");

        assertThat(service.status()).isEqualTo(200);
        assertThat(service.body()).contains("XP5 1AA").doesNotContain("latitude", "longitude");
        assertThat(near.body()).contains(id.toString());
    }

    @Test
    void a_listing_written_here_is_found_by_distance_and_claims_no_coordinates() {
        load("XP6 1AA", 0);
        var begun = groups.editor().post("/api/v1/directory/listings", """
                {"name": "Kite corner", "description": "Fly them.", "organisationName": "Kites of Harrowdale",
                 "address": "Hill 1", "town": "Harrowdale", "postcode": "xp61aa"}
                """);
        var id = UUID.fromString(begun.json().path("id").asString());
        step(id, "submission", groups.editor());
        step(id, "assurance", groups.assurer());

        assertThat(one(id, "XP6 1AA").path("distanceMetres").asLong()).isZero();
        assertThat(api.get("/open-referral-uk/v3/services/" + id).body()).doesNotContain("latitude", "longitude");
    }

    @Test
    void a_refuge_is_placed_nowhere_and_loses_the_place_that_it_had() {
        var id = UUID.randomUUID();
        load("XP7 1AA", 0);
        groups.take(id, unplaced(id, "XP7 1AA"));
        assertThat(found("XP7 1AA", "")).containsKey(id);

        var hidden = groups.editor()
                .ifMatch(groups.version(id))
                .put("/api/v1/directory/listings/" + id + "/facts", "{\"confidentialLocation\": true}");
        load("XP7 1AA", 0.1);

        assertThat(hidden.status()).as(hidden.body()).isEqualTo(200);
        assertThat(found("XP7 1AA", "")).doesNotContainKey(id);
        assertThat(placedBy(id)).isEqualTo("nowhere");
    }

    @Test
    void what_stood_where_a_refuge_is_known_to_be_stands_there_no_more() {
        var refuge = UUID.randomUUID();
        var beside = UUID.randomUUID();
        groups.take(refuge, placed(refuge, "XP10 1AA", 0));
        Feeds.importLines(api, "beside-" + beside, unplaced(beside, "XP10 1BB"));
        assertThat(placedBy(beside)).isEqualTo("XP10 1");

        groups.editor()
                .ifMatch(groups.version(refuge))
                .put("/api/v1/directory/listings/" + refuge + "/facts", "{\"confidentialLocation\": true}");

        assertThat(placedBy(beside)).isEqualTo("nowhere");
        assertThat(api.get("/api/v1/public/services?postcode=XP10%201BB")
                        .json()
                        .at("/near/precision")
                        .asString())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void what_is_on_no_spot_of_the_earth_is_placed_nowhere() {
        var id = UUID.randomUUID();
        load("XP8 1AA", 0);
        Feeds.importLines(
                api,
                "online-" + id,
                unplaced(id, "XP8 1AA").replace("\"physical\", \"name\"", "\"virtual\", \"name\""));

        assertThat(one(id, "XP8 1AA").has("distanceMetres")).isFalse();
        assertThat(found("XP8 1AA", "&within=1000")).doesNotContainKey(id);
    }

    @Test
    void a_sector_is_learnt_from_its_places_and_places_what_stands_beside_them() {
        var beside = UUID.randomUUID();
        var known = UUID.randomUUID();
        Feeds.importLines(api, "beside-" + beside, unplaced(beside, "XP3 1AA"));
        Feeds.importLines(
                api, "known-" + known, placed(known, "XP3 1BB", 0), placed(UUID.randomUUID(), "XP3 9ZZ", 0.4));

        assertThat(placedBy(beside)).isEqualTo("XP3 1");
        assertThat(one(beside, "XP3 1BB").path("distanceMetres").asLong()).isZero();
        assertThat(api.get("/api/v1/public/services?postcode=XP3%201CC")
                        .json()
                        .at("/near/precision")
                        .asString())
                .isEqualTo("SECTOR");
    }

    @Test
    void nothing_is_learnt_from_a_place_that_was_derived() {
        var id = UUID.randomUUID();
        load("XP9", 0);
        Feeds.importLines(api, "taught-" + id, unplaced(id, "XP9 1AA"));

        assertThat(found("XP9 1AA", "")).containsKey(id);
        assertThat(jdbc.sql("select count(*) from postcode_centroid where area like 'XP9 %'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String area(String district, char which) {
        return switch (which) {
            case 'P' -> district + " 1AA";
            case 'S' -> district + " 1";
            // A whole district.
            default -> district;
        };
    }

    private static String unplaced(UUID id, String postcode) {
        return Feeds.withoutCoordinates(placed(id, postcode, 0));
    }

    private static String placeOf(UUID id) {
        return new JsonMapper()
                .readTree(placed(id, "XP6 9AA", 0))
                .at("/service_at_locations/0/location/id")
                .asString();
    }

    private static String placed(UUID id, String postcode, double north) {
        return Feeds.service(id, "Kites " + id, "Fly them.", "active", postcode, LATITUDE + north, LONGITUDE);
    }

    private void step(UUID id, String step, Api who) {
        var version = groups.editor().get("/api/v1/directory/listings/" + id).version();
        var taken = who.ifMatch(version).put("/api/v1/directory/listings/" + id + "/" + step, "{}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(204);
    }

    /// As an operator loads the open list.
    private void load(String area, double north) {
        jdbc.sql("""
                        insert into postcode_centroid (area, latitude, longitude, learnt)
                        values (:area, :latitude, :longitude, false)
                            on conflict (area) do update set latitude = excluded.latitude, learnt = false
                        """)
                .param("area", area)
                .param("latitude", LATITUDE + north)
                .param("longitude", LONGITUDE)
                .update();
    }

    private String placedBy(UUID service) {
        return jdbc.sql("""
                        select coalesce(l.placed_by, 'nowhere')
                          from service_at_location at join location l on l.id = at.location_id
                         where at.service_id = :service
                        """).param("service", service).query(String.class).single();
    }

    private JsonNode one(UUID service, String postcode) {
        return Objects.requireNonNull(found(postcode, "").get(service), "is not found");
    }

    private Map<UUID, JsonNode> found(String postcode, String more) {
        var answer = api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER))
                .get("/api/v1/directory/services?q=kite&limit=100&postcode=" + postcode.replace(" ", "%20") + more);
        return answer.json()
                .path("items")
                .valueStream()
                .collect(
                        Collectors.toMap(item -> UUID.fromString(item.path("id").asString()), item -> item));
    }
}
